using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data.Members;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Data.Requests;

/// <summary>Finds who decides on requests of a kind beside the deanery's team.</summary>
public static class RequestDeciders
{
    /// <summary>None where the team alone decides; never whoever asks.</summary>
    public static async Task<IReadOnlyList<PersonId>> DecidersOf(this SuppoRTTContext db, Absence absence, RequestTerms terms, PersonId asking, DateOnly today, CancellationToken cancellation)
    {
        if (terms.DecidedBy == Role.DeaneryStaff)
        {
            return [];
        }

        var role = terms.DecidedBy;
        var members = await db.MembersOn(today).AsNoTracking().Include(m => m.Person).Include(m => m.Roles).AsSingleQuery()
            .Where(m => !m.AwaitsAcceptance && m.PersonId != asking && m.Roles.Any(r => r.Role == role && r.From <= today && (r.Until == null || r.Until >= today)))
            .OrderBy(m => m.Person.FoldedName).ToListAsync(cancellation);
        return [.. members.Where(m => absence.MaySeeRequests(terms, m.ActorOn(today))).Select(m => m.PersonId)];
    }
}
