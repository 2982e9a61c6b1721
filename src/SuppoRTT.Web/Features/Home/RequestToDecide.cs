using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Requests;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Home;

/// <summary>A request that waits for the reader's decision.</summary>
/// <param name="Reference">Of the absence.</param>
/// <param name="TraineeName">Whose it is.</param>
/// <param name="Request">The request.</param>
/// <param name="Starts">The first day away.</param>
/// <param name="Back">The expected first day back.</param>
public sealed record RequestToDecide(string Reference, string TraineeName, DeaneryRequest Request, DateOnly Starts, DateOnly? Back)
{
    /// <summary>By when it has to be known: the next of the dates that it could move.</summary>
    public DateOnly Soonest(DateOnly today) => Starts > today ? Starts : Back ?? DateOnly.MaxValue;
}

internal static class RequestsToDecideQuery
{
    private static readonly Role[] _deciding = [Role.DeaneryStaff, Role.TrainingProgrammeDirector, Role.CollegeTutor];

    /// <summary>One question to the database for each role of the reader that decides, however many requests there are.</summary>
    public static async Task<IReadOnlyList<RequestToDecide>> RequestsToDecide(this SuppoRTTContext db, Actor actor, DeaneryToday deanery, int most, CancellationToken cancellation)
    {
        var found = new List<RequestToDecide>();
        foreach (var role in _deciding.Where(actor.Holds))
        {
            var kinds = deanery.Rules.Requests.Where(t => role == Role.DeaneryStaff || t.DecidedBy == role).Select(t => t.Key).ToList();
            found.AddRange(kinds.Count == 0 ? [] : await Waiting(db, actor, role, kinds).Take(most).ToListAsync(cancellation));
        }

        return [.. found.DistinctBy(r => r.Request.Id).OrderBy(r => r.Soonest(deanery.Today)).ThenBy(r => r.Request.AskedOn)];
    }

    /// <summary>Never on their own, nor on what they asked for; an appeal only for the team, and for who gave no reason for anything here before.</summary>
    private static IQueryable<RequestToDecide> Waiting(SuppoRTTContext db, Actor actor, Role role, List<string> kinds)
    {
        var (me, isTeam) = (actor.Id, role == Role.DeaneryStaff);
        var open = db.Absences.ReachedBy([.. actor.Roles.Where(r => r.Role == role)])
            .Where(a => a.TraineeId != me && a.Status != AbsenceStatus.Withdrawn && a.Status != AbsenceStatus.NotReturning && a.Status != AbsenceStatus.Closed && a.Status != AbsenceStatus.Declined && a.Status != AbsenceStatus.AppealDismissed);
        return from request in db.Set<DeaneryRequest>().AsNoTracking()
               join absence in open on EF.Property<AbsenceId>(request, "AbsenceId") equals absence.Id
               where kinds.Contains(request.Kind)
                   && ((request.Status == RequestStatus.Waiting && request.AskedBy != me) || (isTeam && request.Status == RequestStatus.Appealed && !absence.Remarks.Any(m => m.By.Id == me.Value)))
               orderby absence.Sequence
               select new RequestToDecide(absence.Reference, absence.TraineeName, request, absence.Period.Starts, absence.Period.ExpectedReturn);
    }
}
