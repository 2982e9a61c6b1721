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
    public static async Task<IReadOnlyList<RequestToDecide>> RequestsToDecide(this SuppoRTTContext db, Actor actor, DeaneryToday deanery, DateTimeOffset now, int most, CancellationToken cancellation)
    {
        var (first, appeals) = (Kinds(actor, deanery, t => t.DecidedBy, lent: true), Kinds(actor, deanery, t => t.AppealStandIn, lent: false));
        if (first.Count + appeals.Count == 0)
        {
            return [];
        }

        var absences = await Waiting(db, actor, first, appeals).Take(most).Include(a => a.Requests).Include(a => a.Participations).Include(a => a.Remarks).AsSplitQuery().AsNoTracking().ToListAsync(cancellation);
        var standIns = new Dictionary<Role, IReadOnlyList<Actor>>();
        foreach (var role in absences.SelectMany(a => a.Requests).Where(r => r.Status == RequestStatus.Appealed).Select(r => deanery.Rules.Request(r.Kind)?.AppealStandIn).OfType<Role>().Distinct())
        {
            standIns[role] = await db.WhoMayDecide(role, now, cancellation);
        }

        return [.. absences.SelectMany(a => a.Requests.Select(r => ToDecide(a, r, actor, deanery, standIns))).OfType<RequestToDecide>().OrderBy(r => r.Soonest(deanery.Today)).ThenBy(r => r.Request.AskedOn)];
    }

    private static RequestToDecide? ToDecide(Absence absence, DeaneryRequest request, Actor actor, DeaneryToday deanery, Dictionary<Role, IReadOnlyList<Actor>> standIns)
    {
        var terms = deanery.Rules.Request(request.Kind);
        var isAppeal = request.Status == RequestStatus.Appealed;
        var standIn = isAppeal && terms is not null ? AppealDecidersQuery.Among(standIns[terms.AppealStandIn], absence, terms.AppealStandIn).StandIn : null;
        return terms is null || !request.Waits || !absence.MayDecideOn(request, terms, actor, standIn) ? null
            : new RequestToDecide(absence, request, isAppeal ? null : absence.DecidesFor(terms, actor)?.Name);
    }

    /// <summary>The kinds on which a role that the reader holds, or that was lent to them, decides.</summary>
    private static List<string> Kinds(Actor actor, DeaneryToday deanery, Func<RequestTerms, Role> decides, bool lent) => [.. deanery.Rules.Requests
        .Where(t => actor.Holds(Role.DeaneryStaff) || actor.Holds(decides(t)) || (lent && actor.StandsInFor.Any(s => s.Holds(decides(t))))).Select(t => t.Key)];

    /// <summary>Those that could be the reader's, so that what is another's does not fill the list. Begins with the requests that wait, so that it costs the same in a deanery of many absences.</summary>
    private static IQueryable<Absence> Waiting(SuppoRTTContext db, Actor actor, List<string> first, List<string> appeals)
    {
        var me = actor.Id;
        var asked = db.Set<DeaneryRequest>().Where(r => r.Status == RequestStatus.Waiting || r.Status == RequestStatus.Appealed).Select(r => EF.Property<AbsenceId>(r, "AbsenceId"));
        return db.Absences.VisibleTo(actor).Where(a => asked.Contains(a.Id))
            .Where(a => a.TraineeId != me && a.Status != AbsenceStatus.Withdrawn && a.Status != AbsenceStatus.NotReturning && a.Status != AbsenceStatus.Closed && a.Status != AbsenceStatus.Declined && a.Status != AbsenceStatus.AppealDismissed)
            .Where(a => a.Requests.Any(r => (r.Status == RequestStatus.Waiting && r.AskedBy != me && first.Contains(r.Kind)) || (r.Status == RequestStatus.Appealed && appeals.Contains(r.Kind))))
            .OrderBy(a => a.Sequence);
    }
}
