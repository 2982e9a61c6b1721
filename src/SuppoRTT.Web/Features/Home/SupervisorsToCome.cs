using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Lists;
using SuppoRTT.Data.Members;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Concerns;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Home;

/// <summary>Doctors without a supervisor, for who finds out; and those whom the reader supervises from a later date.</summary>
internal static class SupervisorsToCome
{
    /// <summary>For the programme director of the doctor where the deanery asks them, for who stands in for that one, and for the team where there is none, or where it is asked itself: the soonest first.</summary>
    public static async Task<FirstOf<Unsupervised>> WithoutSupervisor(this SuppoRTTContext db, Actor actor, ConcernedQuery concerned, DeaneryToday deanery, int most, CancellationToken cancellation)
    {
        var (asked, me) = (deanery.Rules.FindsSupervisor, actor.Id);
        var isAsked = actor.StandsInFor.Prepend(actor).Any(a => a.Holds(asked));
        List<RoleHeld> team = asked == Role.DeaneryStaff ? [] : [.. actor.Roles.Where(r => r.Role == Role.DeaneryStaff)];
        var open = concerned.Because(db.AbsenceRows.AsNoTracking(), Concern.NoSupervisor, actor).Where(r => r.GoesOn);
        List<AbsenceRow> rows = [
            .. isAsked ? await concerned.ReachedAs(open, actor, asked).TheSoonest(most + 1, cancellation) : [],
            .. team.Count > 0 ? await db.WithoutFinder(open.ReachedBy(team), asked, deanery.Today).TheSoonest(most + 1, cancellation) : []];
        var first = FirstOf.Of([.. rows.DistinctBy(r => r.AbsenceId).OrderBy(r => r.By).ThenBy(r => r.Sequence)], most);
        List<AbsenceId> ids = [.. first.Shown.Select(r => r.AbsenceId)];
        var found = ids.Count == 0 ? [] : await db.Absences.VisibleTo(actor).AsNoTracking().Where(a => ids.Contains(a.Id) && a.TraineeId != me)
            .Include(a => a.Participations).Include(a => a.NextSupervisors).AsSplitQuery().ToListAsync(cancellation);
        return new FirstOf<Unsupervised>([.. from row in first.Shown join absence in found on row.AbsenceId equals absence.Id select Of(absence, row.By, actor)], first.AreMore);
    }

    /// <summary>Those whom the reader supervises from a later date, the soonest first.</summary>
    public static async Task<FirstOf<ComingAbsence>> ComingUp(this SuppoRTTContext db, Actor actor, int most, CancellationToken cancellation)
    {
        var me = actor.Id;
        var found = await db.Absences.ComingTo(actor).AsNoTracking()
            .SelectMany(a => a.NextSupervisors.Where(n => n.PersonId == me && n.EndedAt == null), (a, n) => new
            {
                a.Reference,
                a.TraineeName,
                n.From,
                Until = a.Participations.Where(p => p.Part == Part.Supervisor && p.Until == null).Select(p => p.Name).FirstOrDefault(),
            })
            .OrderBy(c => c.From).ThenBy(c => c.Reference).Take(most + 1)
            .Select(c => new ComingAbsence(c.Reference, c.TraineeName, c.From, c.Until)).ToListAsync(cancellation);
        return FirstOf.Of(found, most);
    }

    private static async Task<IReadOnlyList<AbsenceRow>> TheSoonest(this IQueryable<AbsenceRow> rows, int most, CancellationToken cancellation) =>
        await rows.OrderBy(r => r.By).ThenBy(r => r.Sequence).Take(most).ToListAsync(cancellation);

    private static Unsupervised Of(Absence absence, DateOnly by, Actor actor) =>
        new(absence.Reference, absence.TraineeName, absence.UnsupervisedSince ?? absence.RegisteredOn, absence.Next is { PersonId: not null } next ? next.From : null, absence.NamesSupervisorFor(actor)?.Name)
        {
            By = by == AbsenceRow.NoDay ? null : by,
        };
}
