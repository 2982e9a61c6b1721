using Microsoft.EntityFrameworkCore;

using SuppoRTT.Domain.Absences;

namespace SuppoRTT.Data.Members;

/// <summary>The forms of an absence for which somebody new is to be chosen.</summary>
public static class LeftAlone
{
    /// <summary>Those for which somebody was chosen who is no member today, or no longer holds the role in which they were chosen.</summary>
    public static async Task<IReadOnlySet<string>> FormsLeftAlone(this SuppoRTTContext db, Absence absence, DateOnly today, CancellationToken cancellation)
    {
        var chosen = absence.Participations.Where(p => p is { Part: Part.FormPartner, Until: null }).ToList();
        if (chosen.Count == 0)
        {
            return new HashSet<string>();
        }

        var people = chosen.Select(p => p.PersonId).Distinct().ToList();
        var members = await db.Memberships.AsNoTracking().Include(m => m.Person).Include(m => m.Roles).AsSingleQuery().HeldOn(today).Where(m => people.Contains(m.PersonId)).ToListAsync(cancellation);
        return chosen.Select(p => p.FormKey!).Where(form => !members.Any(m => absence.Does(m.ActorOn(today), form))).ToHashSet();
    }
}
