using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Tenancy;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Data.Mailing;

/// <summary>An absence whose reminders have to be reckoned, the deanery that it belongs to, and the moment that was set for it.</summary>
public sealed record DueLook(AbsenceId Absence, DeaneryId Deanery, DateTimeOffset LookAt);

/// <summary>Takes absences for a look at their reminders. Two sweeps on one database may reckon the same one, and one of them writes: a conditional UPDATE whose row count decides.</summary>
public static class ReminderClaims
{
    /// <summary>Those whose moment has come, of any deanery, longest waiting first. Reads them by index: those for which nothing is due are not touched.</summary>
    public static Task<List<DueLook>> DueLooks(this SuppoRTTContext db, DateTimeOffset now, int most, CancellationToken cancellation) => db.Absences
        .AcrossDeaneries("one sweep works for all deaneries").Where(a => a.LookAt <= now)
        .OrderBy(a => a.LookAt).ThenBy(a => a.Id)
        .Select(a => new DueLook(a.Id, a.DeaneryId, a.LookAt!.Value)).Take(most).ToListAsync(cancellation);

    /// <summary>Says when the absence is looked at next. False if another sweep did so first, or something happened to it meanwhile: then what was reckoned no longer counts.</summary>
    public static async Task<bool> ClaimLook(this SuppoRTTContext db, DueLook look, DateTimeOffset? next, CancellationToken cancellation) => await db.Absences
        .Where(a => a.Id == look.Absence && a.LookAt == look.LookAt)
        .ExecuteUpdateAsync(s => s.SetProperty(a => a.LookAt, next), cancellation) == 1;

    /// <summary>Has an absence looked at again: a reminder that was written is not due any more, or may be due anew.</summary>
    public static Task LookAgain(this SuppoRTTContext db, AbsenceId absence, DateTimeOffset now, CancellationToken cancellation) => db.Absences
        .Where(a => a.Id == absence).ExecuteUpdateAsync(s => s.SetProperty(a => a.LookAt, now), cancellation);

    /// <summary>The same of several, also of those of which nothing more was due.</summary>
    public static Task LookAgain(this SuppoRTTContext db, IReadOnlyCollection<AbsenceId> absences, DateTimeOffset now, CancellationToken cancellation) => absences.Count == 0 ? Task.CompletedTask
        : db.Absences.Where(a => absences.Contains(a.Id) && (a.LookAt == null || a.LookAt > now)).ExecuteUpdateAsync(s => s.SetProperty(a => a.LookAt, now), cancellation);

    /// <summary>
    /// Has the absences looked at again of which somebody hears, or would by a role: what they do here has changed, so that another is written to. Staff see that beforehand; without it nothing wrong would be
    /// sent, since each message is judged when it goes.
    /// </summary>
    /// <param name="db">The database, in the deanery of the absences.</param>
    /// <param name="person">Whose roles changed.</param>
    /// <param name="held">The role that they hold now, too; null if they hold one less.</param>
    /// <param name="now">Now.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task LookAgainAround(this SuppoRTTContext db, PersonId person, RoleHeld? held, DateTimeOffset now, CancellationToken cancellation)
    {
        await db.Absences.Where(a => (a.LookAt > now || (a.LookAt == null && a.RotaPlanNumber > 0)) && (a.TraineeId == person || a.Participations.Any(p => p.PersonId == person) || a.Quiet!.Tells == person || a.Contact!.Through == person || db.PlannedReminders.Any(p => p.AbsenceId == a.Id && p.PersonId == person)))
            .ExecuteUpdateAsync(s => s.SetProperty(a => a.LookAt, now), cancellation);
        if (held is not null && Situations.Hears(held.Role))
        {
            await db.Absences.ReachedBy([held]).Where(a => a.LookAt > now).ExecuteUpdateAsync(s => s.SetProperty(a => a.LookAt, now), cancellation);
        }
    }

    /// <summary>Has the absences looked at again whose plan for the rota may say how somebody is reached: it is another address now.</summary>
    public static Task LookAgainAtPlansOf(this SuppoRTTContext db, PersonId person, DateTimeOffset now, CancellationToken cancellation) => db.Absences
        .Where(a => a.RotaPlanNumber > 0 && (a.LookAt == null || a.LookAt > now) && a.Participations.Any(p => p.PersonId == person && p.Until == null))
        .ExecuteUpdateAsync(s => s.SetProperty(a => a.LookAt, now), cancellation);

    /// <summary>Has every absence of the deanery looked at again, as when its rules have changed.</summary>
    public static Task LookAgainAtAll(this SuppoRTTContext db, DateTimeOffset now, CancellationToken cancellation) => db.Absences
        .Where(a => (a.Status == AbsenceStatus.Open || a.Status == AbsenceStatus.Closed) && (a.LookAt == null || a.LookAt > now)).ExecuteUpdateAsync(s => s.SetProperty(a => a.LookAt, now), cancellation);

    /// <summary>Forgets what was foreseen for these absences, before it is written anew.</summary>
    public static Task ForgetPlanned(this SuppoRTTContext db, IReadOnlyCollection<AbsenceId> absences, CancellationToken cancellation) =>
        db.PlannedReminders.Where(p => absences.Contains(p.AbsenceId)).ExecuteDeleteAsync(cancellation);
}
