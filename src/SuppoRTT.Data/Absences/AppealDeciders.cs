using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data.Members;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Requests;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;
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

/// <summary>The appeals of one absence that somebody decides in the place of the deanery's team.</summary>
/// <param name="OnAbsence">Against the decision that the programme does not apply.</param>
/// <param name="Kinds">Against decisions on requests of these kinds.</param>
public sealed record AppealsInPlace(bool OnAbsence, IReadOnlyCollection<string> Kinds);

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
        var actors = await db.WhoMayDecide(standIn, now, cancellation);
        return Among(actors, absence, standIn);
    }

    /// <summary>The appeals that are for somebody of another role, since nobody of the deanery's team can decide: read on until there are as many as are asked for, since most appeals are the team's. Three questions to the database, and one more for each time that so many are not the reader's.</summary>
    /// <param name="db">The database, in the deanery of the reader.</param>
    /// <param name="actor">The reader.</param>
    /// <param name="standIn">The role that the deanery names for when nobody of its team can.</param>
    /// <param name="now">When roles must be held, and accounts be open.</param>
    /// <param name="most">The longest waiting.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task<IReadOnlyList<AbsenceId>> AppealsToStandInFor(this SuppoRTTContext db, Actor actor, Role standIn, DateTimeOffset now, int most, CancellationToken cancellation)
    {
        var held = actor.Roles.Where(r => r.Role == standIn).ToList();
        if (held.Count == 0)
        {
            return [];
        }

        IReadOnlyList<Actor>? actors = null;
        var (theirs, last) = (new List<AbsenceId>(), 0L);
        while (theirs.Count < most && await db.AppealsWithoutPartOf(actor, held, last, most, cancellation) is { Count: > 0 } appealed)
        {
            actors ??= await db.WhoMayDecide(standIn, now, cancellation);
            theirs.AddRange(appealed.Where(a => Among(actors, a, standIn).StandIns.Contains(actor.Id)).Select(a => a.Id));
            if (appealed.Count < most)
            {
                break;
            }

            last = appealed[^1].Sequence;
        }

        return [.. theirs.Take(most)];
    }

    /// <summary>The appeals within reach in which neither the reader nor anybody for whom they stand in gave a reason, and that are not their own, after a place in the list.</summary>
    private static async Task<IReadOnlyList<Absence>> AppealsWithoutPartOf(this SuppoRTTContext db, Actor actor, IReadOnlyList<RoleHeld> held, long after, int most, CancellationToken cancellation)
    {
        List<PersonId> acting = [actor.Id, .. actor.StandsInFor.Select(s => s.Id)];
        List<Guid> hands = [.. acting.Select(a => a.Value)];
        return await db.Absences.AsNoTracking().ReachedBy(held).Where(a => a.Status == AbsenceStatus.Appealed && a.Sequence > after && !acting.Contains(a.TraineeId))
            .Where(a => !a.Remarks.Any(r => hands.Contains(r.By.Id) || hands.Contains(r.By.OnBehalfOfId!.Value)))
            .Include(a => a.Participations).Include(a => a.Remarks).AsSingleQuery().OrderBy(a => a.Sequence).Take(most).ToListAsync(cancellation);
    }

    /// <summary>Which appeals of one absence are for somebody in the place of the deanery's team. Nothing is asked of the database while none waits that could be.</summary>
    public static async Task<AppealsInPlace> AppealsTo(this SuppoRTTContext db, Actor actor, Absence absence, DeaneryRules rules, DateTimeOffset now, CancellationToken cancellation)
    {
        var kinds = rules.Requests.Where(t => absence.Requests.Any(r => r.Status == RequestStatus.Appealed && r.Kind == t.Key)).ToList();
        List<Role> roles = [.. kinds.Select(t => t.AppealStandIn).Concat(absence.Status == AbsenceStatus.Appealed ? [rules.Threshold.AppealStandIn] : Array.Empty<Role>()).Distinct().Where(r => absence.MayDecideOnAppeal(actor, r))];
        var theirs = new HashSet<Role>();
        foreach (var role in roles)
        {
            if ((await db.DecidersOfAppeal(absence, role, now, cancellation)).StandIns.Contains(actor.Id))
            {
                theirs.Add(role);
            }
        }

        return new AppealsInPlace(absence.Status == AbsenceStatus.Appealed && theirs.Contains(rules.Threshold.AppealStandIn), [.. kinds.Where(t => theirs.Contains(t.AppealStandIn)).Select(t => t.Key)]);
    }

    /// <summary>Who of these decides on an appeal: the deanery's team, or those who stand in for it if nobody of it can.</summary>
    public static AppealDeciders Among(IReadOnlyList<Actor> actors, Absence absence, Role standIn)
    {
        var team = actors.Where(a => absence.MayDecideOnAppeal(a, standIn: null)).ToList();
        return team.Count > 0
            ? new AppealDeciders(null, Named(team))
            : new AppealDeciders(standIn, Named(actors.Where(a => absence.MayDecideOnAppeal(a, standIn))));
    }

    /// <summary>The deanery's team and those who stand in for it, in the order of their names, each with those for whom they are a deputy.</summary>
    public static async Task<IReadOnlyList<Actor>> WhoMayDecide(this SuppoRTTContext db, Role standIn, DateTimeOffset now, CancellationToken cancellation)
    {
        var today = now.DateInUk;
        var members = await db.MembersOn(today).AsNoTracking().Include(m => m.Person).Include(m => m.Roles).AsSingleQuery()
            .Where(m => !m.AwaitsAcceptance && m.Roles.Any(r => (r.Role == Role.DeaneryStaff || r.Role == standIn) && r.From <= today && (r.Until == null || r.Until >= today)))
            .OrderBy(m => m.Person.FoldedName).ToListAsync(cancellation);
        List<PersonId> people = [.. members.Select(m => m.PersonId)];
        var lent = await db.MembersOn(today).AsNoTracking()
            .SelectMany(m => m.Deputies, (m, d) => new { Absent = m.PersonId, m.Person.Name, m.Roles, Deputy = d })
            .Where(x => people.Contains(x.Deputy.PersonId) && x.Deputy.EndedAt == null && x.Deputy.From <= today && x.Deputy.Until >= today
                && x.Roles.Any(r => r.Role == x.Deputy.Role && !r.AwaitsConfirmation && r.From <= today && (r.Until == null || r.Until >= today)))
            .Select(x => new Lent(x.Deputy.PersonId, x.Deputy.Role, x.Absent, x.Name)).ToListAsync(cancellation);
        return [.. members.Select(m => m.ActorOn(today)).Select(a => WithAbsent(a, lent))];
    }

    /// <summary>How far the lent roles reach does not matter to who had a part.</summary>
    private static Actor WithAbsent(Actor actor, IReadOnlyList<Lent> lent) => new(actor.Kind, actor.Id, actor.Name, actor.Roles)
    {
        StandsInFor = [.. lent.Where(l => l.Deputy == actor.Id && actor.IsConfirmedAs(l.Role)).Select(l => new Actor(ActorKind.Person, l.Absent, l.Name, [new RoleHeld(l.Role)]))],
    };

    private sealed record Lent(PersonId Deputy, Role Role, PersonId Absent, string Name);

    private static IReadOnlyList<NamedPerson> Named(IEnumerable<Actor> actors) => [.. actors.Select(a => new NamedPerson(a.Id, a.Name))];
}
