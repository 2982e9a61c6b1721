using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data.Members;
using SuppoRTT.Data.Security;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Data.Absences;

/// <summary>Who decides on an appeal.</summary>
/// <param name="StandIn">The role that decides in the place of the deanery's team; null while somebody of the team had no part in it.</param>
/// <param name="People">Those who can decide, in the order of their names.</param>
public sealed record AppealDeciders(Role? StandIn, IReadOnlyList<NamedPerson> People)
{
    /// <summary>Who is told that it is for them; the team is told by its own address.</summary>
    public IReadOnlyList<PersonId> StandIns => StandIn is null ? [] : [.. People.Select(p => p.Person)];
}

/// <summary>Finds them.</summary>
public static class AppealDecidersQuery
{
    /// <param name="db">The database, in the deanery of the absence.</param>
    /// <param name="absence">With its people and its reasons.</param>
    /// <param name="standIn">The role that the deanery names for when nobody of its team can.</param>
    /// <param name="now">When roles must be held, and accounts be open.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task<AppealDeciders> DecidersOfAppeal(this SuppoRTTContext db, Absence absence, Role standIn, DateTimeOffset now, CancellationToken cancellation)
    {
        var (today, closed) = (now.DateInUk, db.Users.Closed(now));
        var members = await db.Memberships.AsNoTracking().HeldOn(today).Include(m => m.Person).Include(m => m.Roles).AsSingleQuery()
            .Where(m => !m.AwaitsAcceptance && !closed.Contains(m.PersonId) && m.Roles.Any(r => (r.Role == Role.DeaneryStaff || r.Role == standIn) && r.From <= today && (r.Until == null || r.Until >= today)))
            .OrderBy(m => m.Person.FoldedName).ToListAsync(cancellation);
        var actors = members.ConvertAll(m => m.ActorOn(today));
        var team = actors.Where(a => absence.MayDecideOnAppeal(a, standIn: null)).ToList();
        return team.Count > 0
            ? new AppealDeciders(null, Named(team))
            : new AppealDeciders(standIn, Named(actors.Where(a => absence.MayDecideOnAppeal(a, standIn))));
    }

    private static IReadOnlyList<NamedPerson> Named(IEnumerable<Actor> actors) => [.. actors.Select(a => new NamedPerson(a.Id, a.Name))];
}
