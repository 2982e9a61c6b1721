using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data.Members;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Data.Requests;

/// <summary>Finds who decides on requests of a kind beside the deanery's team.</summary>
public static class RequestDeciders
{
    /// <summary>None where the team alone decides; never whoever asks, nor in whose name, nor who stands in today for one of those or for the doctor.</summary>
    public static async Task<IReadOnlyList<PersonId>> DecidersOf(this SuppoRTTContext db, Absence absence, RequestTerms terms, Actor asking, DateOnly today, CancellationToken cancellation)
    {
        if (terms.DecidedBy == Role.DeaneryStaff)
        {
            return [];
        }

        var role = terms.DecidedBy;
        List<PersonId> asks = [asking.Id, .. absence.AsksFor(asking) is { } absent ? [absent.Id] : Array.Empty<PersonId>()];
        List<PersonId> never = [.. asks, .. (await db.DeputiesOf([.. asks, absence.TraineeId], today, cancellation)).Select(d => d.Deputy)];
        var members = await db.MembersOn(today).AsNoTracking().Include(m => m.Person).Include(m => m.Roles).AsSingleQuery()
            .Where(m => !m.AwaitsAcceptance && !never.Contains(m.PersonId) && m.Roles.Any(r => r.Role == role && r.From <= today && (r.Until == null || r.Until >= today)))
            .OrderBy(m => m.Person.FoldedName).ToListAsync(cancellation);
        return [.. members.Where(m => absence.MaySeeRequests(terms, m.ActorOn(today))).Select(m => m.PersonId)];
    }
}
