using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data.Members;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Reminders;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Data.Absences;

/// <summary>The quiet time that a doctor has for all their absences in a deanery.</summary>
public static class QuietTimes
{
    /// <summary>
    /// With which quiet time an absence begins that is just registered: the one that all the doctor's other open absences have today, which ends as late as the last of them; null if one of them has none.
    /// Who hears meanwhile is the same person if they have to do with this absence, else its supervisor, who registered it, or somebody of the deanery's team.
    /// </summary>
    public static async Task<QuietTime?> QuietTimeFor(this SuppoRTTContext db, Absence registered, DateTimeOffset now, CancellationToken cancellation)
    {
        var today = now.DateInUk;
        var open = await db.Absences.AsNoTracking().Where(a => a.TraineeId == registered.TraineeId && a.Status == AbsenceStatus.Open).ToListAsync(cancellation);
        if (open.Count == 0 || !open.TrueForAll(a => a.Quiet?.Covers(today) == true))
        {
            return null;
        }

        var quiet = open.Select(a => a.Quiet!).MaxBy(q => q.Until ?? DateOnly.MaxValue)!;
        var known = await db.Known(registered, quiet.Tells, now, cancellation);
        return quiet with { From = today, Tells = known.Select(k => (PersonId?)k).FirstOrDefault() ?? quiet.Tells };
    }

    /// <summary>Those who could hear of this absence in the doctor's place, the likeliest first.</summary>
    private static async Task<IEnumerable<PersonId>> Known(this SuppoRTTContext db, Absence absence, PersonId chosen, DateTimeOffset now, CancellationToken cancellation)
    {
        var today = now.DateInUk;
        var around = absence.PartsNow().OrderBy(p => p.Part == Part.Supervisor ? 0 : 1).Select(p => p.PersonId).ToList();
        var asked = around.Append(chosen).ToList();
        var members = await db.MembersOn(today).AsNoTracking().Include(m => m.Person).Include(m => m.Roles).AsSingleQuery()
            .Where(m => !m.AwaitsAcceptance && (asked.Contains(m.PersonId) || m.Roles.Any(r => r.Role == Role.DeaneryStaff)))
            .OrderBy(m => m.Person.FoldedName).ToListAsync(cancellation);
        var reaching = members.Select(m => m.ActorOn(today)).Where(a => a.Roles.Any(r => a.Covers(r.Role, absence.Post))).Select(a => a.Id).ToList();
        var here = members.ConvertAll(m => m.PersonId);
        return new[] { chosen }.Where(p => around.Contains(p) || reaching.Contains(p)).Concat(around).Concat(reaching).Where(p => here.Contains(p) && p != absence.TraineeId);
    }
}
