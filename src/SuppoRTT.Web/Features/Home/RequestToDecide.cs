using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Requests;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Home;

/// <summary>A request that waits for the reader's decision.</summary>
/// <param name="Absence">With its people and its reasons.</param>
/// <param name="Request">The request.</param>
/// <param name="For">Whose decision it is, if the reader stands in for them; null if it is their own.</param>
public sealed record RequestToDecide(Absence Absence, DeaneryRequest Request, string? For)
{
    /// <summary>By when it has to be known: the next of the dates that it could move.</summary>
    public DateOnly Soonest(DateOnly today) => Absence.Period.Starts > today ? Absence.Period.Starts : Absence.Period.ExpectedReturn ?? DateOnly.MaxValue;
}

internal static class RequestsToDecideQuery
{
    /// <summary>What the reader decides on: as themselves, for somebody who is away, or on appeal in the place of the deanery's team. The number of questions to the database depends on the roles of the deanery's rules alone.</summary>
    public static async Task<FirstOf<RequestToDecide>> RequestsToDecide(this SuppoRTTContext db, Actor actor, DeaneryToday deanery, DateTimeOffset now, int most, CancellationToken cancellation)
    {
        var (waiting, areMore) = (new HashSet<AbsenceId>(), false);
        foreach (var absences in Waiting(db, actor, deanery))
        {
            var found = await absences.Take(most + 1).Select(a => a.Id).ToListAsync(cancellation);
            areMore |= found.Count > most;
            waiting.UnionWith(found.Take(most));
        }

        var ids = waiting.ToList();
        var read = ids.Count == 0 ? [] : await db.Absences.Where(a => ids.Contains(a.Id)).Include(a => a.Requests).Include(a => a.Participations).Include(a => a.Remarks).AsSplitQuery().AsNoTracking().ToListAsync(cancellation);
        var standIns = new Dictionary<Role, IReadOnlyList<Actor>>();
        foreach (var role in read.SelectMany(a => a.Requests).Where(r => r.Status == RequestStatus.Appealed).Select(r => deanery.Rules.Request(r.Kind)?.AppealStandIn).OfType<Role>().Distinct())
        {
            standIns[role] = await db.WhoMayDecide(role, now, cancellation);
        }

        var first = FirstOf.Of([.. read.SelectMany(a => a.Requests.Select(r => ToDecide(a, r, actor, deanery, standIns))).OfType<RequestToDecide>().OrderBy(r => r.Soonest(deanery.Today)).ThenBy(r => r.Request.AskedOn)], most);
        return first with { AreMore = first.AreMore || areMore };
    }

    private static RequestToDecide? ToDecide(Absence absence, DeaneryRequest request, Actor actor, DeaneryToday deanery, Dictionary<Role, IReadOnlyList<Actor>> standIns)
    {
        var terms = deanery.Rules.Request(request.Kind);
        var isAppeal = request.Status == RequestStatus.Appealed;
        var standIn = isAppeal && terms is not null ? AppealDecidersQuery.Among(standIns[terms.AppealStandIn], absence, terms.AppealStandIn).StandIn : null;
        return terms is null || !request.Waits || !absence.MayDecideOn(request, terms, actor, standIn) ? null
            : new RequestToDecide(absence, request, isAppeal ? null : absence.DecidesFor(terms, actor)?.Name);
    }

    /// <summary>Those that could be the reader's, for each role in which they decide and as far as that reaches, held or lent: so what another of their roles lets them see does not fill the list.</summary>
    private static IEnumerable<IQueryable<Absence>> Waiting(SuppoRTTContext db, Actor actor, DeaneryToday deanery)
    {
        var kinds = deanery.Rules.Requests;
        foreach (var role in kinds.SelectMany(t => new[] { t.DecidedBy, t.AppealStandIn }).Append(Role.DeaneryStaff).Distinct())
        {
            List<string> first = [.. kinds.Where(t => role == Role.DeaneryStaff || t.DecidedBy == role).Select(t => t.Key)];
            List<string> appeals = [.. kinds.Where(t => role == Role.DeaneryStaff || t.AppealStandIn == role).Select(t => t.Key)];
            List<RoleHeld> held = [.. actor.Roles.Where(r => r.Role == role)];
            List<RoleHeld> lent = [.. actor.StandsInFor.SelectMany(s => s.Roles).Where(r => r.Role == role)];
            if (held.Count > 0 && first.Count + appeals.Count > 0)
            {
                yield return Waiting(db, db.Absences.ReachedBy(held), actor, first, appeals).Soonest(deanery.Today);
            }

            if (lent.Count > 0 && first.Count > 0)
            {
                yield return Waiting(db, db.Absences.ReachedBy(lent), actor, first, []).Soonest(deanery.Today);
            }
        }
    }

    /// <summary>Begins with the requests that wait, so that it costs the same in a deanery of many absences.</summary>
    private static IQueryable<Absence> Waiting(SuppoRTTContext db, IQueryable<Absence> reached, Actor actor, List<string> first, List<string> appeals)
    {
        var me = actor.Id;
        List<PersonId> acting = [me, .. actor.StandsInFor.Select(s => s.Id)];
        var asked = db.Set<DeaneryRequest>().Where(r => r.Status == RequestStatus.Waiting || r.Status == RequestStatus.Appealed).Select(r => EF.Property<AbsenceId>(r, "AbsenceId"));
        return reached.Where(a => asked.Contains(a.Id))
            .Where(a => a.TraineeId != me && a.Status != AbsenceStatus.Withdrawn && a.Status != AbsenceStatus.NotReturning && a.Status != AbsenceStatus.Closed && a.Status != AbsenceStatus.Declined && a.Status != AbsenceStatus.AppealDismissed)
            .Where(a => a.Requests.Any(r => (r.Status == RequestStatus.Waiting && !acting.Contains(r.AskedBy) && !acting.Contains(a.TraineeId) && first.Contains(r.Kind)) || (r.Status == RequestStatus.Appealed && appeals.Contains(r.Kind))));
    }

    /// <summary>As <see cref="RequestToDecide.Soonest"/>.</summary>
    private static IQueryable<Absence> Soonest(this IQueryable<Absence> absences, DateOnly today) =>
        absences.OrderBy(a => a.Period.Starts > today ? a.Period.Starts : a.Period.ExpectedReturn ?? DateOnly.MaxValue).ThenBy(a => a.Sequence);
}
