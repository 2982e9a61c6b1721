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

/// <summary>Doctors without a supervisor, for who finds out; and those whom the reader supervises from a day to come.</summary>
internal static class SupervisorsToCome
{
    /// <summary>For the programme director of the doctor where the deanery asks them, for who stands in for that one, and for the team where there is none, or where it is asked itself.</summary>
    public static async Task<IReadOnlyList<Unsupervised>> WithoutSupervisor(this SuppoRTTContext db, Actor actor, ConcernedQuery concerned, DeaneryToday deanery, int most, CancellationToken cancellation)
    {
        var (asked, me) = (deanery.Rules.FindsSupervisor, actor.Id);
        var isAsked = actor.StandsInFor.Prepend(actor).Any(a => a.Holds(asked));
        List<RoleHeld> team = asked == Role.DeaneryStaff ? [] : [.. actor.Roles.Where(r => r.Role == Role.DeaneryStaff)];
        var open = concerned.Because(db.AbsenceRows.AsNoTracking(), Concern.NoSupervisor, actor).Where(r => r.GoesOn);
        List<AbsenceId> ids = !isAsked ? [] : await concerned.ReachedAs(open, actor, asked).OrderBy(r => r.By).ThenBy(r => r.Sequence).Take(most).Select(r => r.AbsenceId).ToListAsync(cancellation);
        ids.AddRange(team.Count == 0 ? [] : await db.WithoutFinder(open.ReachedBy(team), asked, deanery.Today).OrderBy(r => r.By).ThenBy(r => r.Sequence).Take(most).Select(r => r.AbsenceId).ToListAsync(cancellation));
        var found = ids.Count == 0 ? [] : await db.Absences.VisibleTo(actor).AsNoTracking().Where(a => ids.Contains(a.Id) && a.TraineeId != me)
            .Select(a => new
            {
                a.Reference,
                a.TraineeName,
                a.RegisteredOn,
                a.ProgrammeId,
                a.SpecialtyId,
                a.SchoolId,
                a.TrustId,
                a.SiteId,
                Last = a.Participations.Where(p => p.Part == Part.Supervisor).Max(p => p.Until),
                Next = a.NextSupervisors.Where(n => n.EndedAt == null && n.PersonId != null).Select(n => (DateOnly?)n.From).FirstOrDefault(),
            }).ToListAsync(cancellation);
        return [.. found.Select(a => new Unsupervised(a.Reference, a.TraineeName, a.Last?.DateInUk ?? a.RegisteredOn, a.Next, ForWhom(new Post(a.ProgrammeId, a.SpecialtyId, a.SchoolId, a.TrustId, a.SiteId)))).OrderBy(a => a.Since).ThenBy(a => a.Reference)];

        string? ForWhom(Post post) => actor.Covers(asked, post) || actor.Covers(Role.DeaneryStaff, post) ? null : actor.StandsInFor.FirstOrDefault(s => s.Covers(asked, post))?.Name;
    }

    public static async Task<IReadOnlyList<ComingAbsence>> ComingUp(this SuppoRTTContext db, Actor actor, int most, CancellationToken cancellation)
    {
        var me = actor.Id;
        return await db.Absences.ComingTo(actor).AsNoTracking()
            .SelectMany(a => a.NextSupervisors.Where(n => n.PersonId == me && n.EndedAt == null), (a, n) => new
            {
                a.Reference,
                a.TraineeName,
                n.From,
                Until = a.Participations.Where(p => p.Part == Part.Supervisor && p.Until == null).Select(p => p.Name).FirstOrDefault(),
            })
            .OrderBy(c => c.From).ThenBy(c => c.Reference).Take(most)
            .Select(c => new ComingAbsence(c.Reference, c.TraineeName, c.From, c.Until)).ToListAsync(cancellation);
    }
}
