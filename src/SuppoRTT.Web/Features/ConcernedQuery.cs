using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Lists;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Concerns;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features;

/// <summary>One absence of a list, with the reasons for somebody's eyes that this reader is told.</summary>
public sealed record ConcernedAbsence(AbsenceInBrief Absence, IReadOnlyList<Concern> Concerns);

/// <summary>The absences that somebody looks after by their roles, found by their rows: within the reach of those roles, and never their own.</summary>
public sealed class ConcernedQuery(SuppoRTTContext db)
{
    public const int MostQueued = 5;

    private static readonly Role[] _queueing = [Role.TrainingProgrammeDirector, Role.CollegeTutor, Role.HeadOfSchool, Role.Champion];

    /// <summary>The roles that look after doctors.</summary>
    public static IReadOnlyList<RoleHeld> Reaching(Actor actor) => [.. actor.Roles.Where(r => r.Role is not (Role.Trainee or Role.EducationalSupervisor))];

    public IQueryable<AbsenceRow> LookedAfterBy(Actor actor)
    {
        var me = actor.Id;
        return Reaching(actor) is { Count: > 0 } roles
            ? db.AbsenceRows.AsNoTracking().ReachedBy(roles).Where(r => !db.Absences.Where(a => a.TraineeId == me).Select(a => a.Id).Contains(r.AbsenceId))
            : db.AbsenceRows.Where(r => false);
    }

    /// <summary>The first of those that go on and need the eyes of somebody who looks after doctors, the soonest first; not those in which they have a part of their own. None for the deanery's team, which looks after everybody.</summary>
    public async Task<IReadOnlyList<ConcernedAbsence>> Queue(Actor actor, CancellationToken cancellation)
    {
        var me = actor.Id;
        return !_queueing.Any(actor.Holds) ? [] : await Read(
            await WithAnyReason(LookedAfterBy(actor), actor).Where(r => r.GoesOn && !db.Absences.Any(a => a.Id == r.AbsenceId && a.Participations.Any(p => p.PersonId == me && p.Until == null)))
                .OrderBy(r => r.By).ThenBy(r => r.Sequence).Take(MostQueued).ToListAsync(cancellation), actor, cancellation);
    }

    /// <summary>Those with a reason that this reader is told.</summary>
    public IQueryable<AbsenceRow> Because(IQueryable<AbsenceRow> rows, Concern concern, Actor actor) => concern switch
    {
        Concern.RestrictedPractice => rows.Where(r => r.IsRestricted).ReachedBy(ToldOfRestrictions(actor)),
        _ => InNeedOfEyes(rows, concern),
    };

    /// <summary>Those with any reason that this reader is told.</summary>
    public IQueryable<AbsenceRow> WithAnyReason(IQueryable<AbsenceRow> rows, Actor actor)
    {
        var restricted = Because(db.AbsenceRows, Concern.RestrictedPractice, actor).Select(r => r.AbsenceId);
        return ToldOfRestrictions(actor).Count == 0 ? rows.Where(r => r.NeedsEyes) : rows.Where(r => r.NeedsEyes || restricted.Contains(r.AbsenceId));
    }

    /// <summary>What a list shows of these, in their order. What the reader may not know of is not among them, whatever its row says.</summary>
    public async Task<IReadOnlyList<ConcernedAbsence>> Read(IReadOnlyList<AbsenceRow> rows, Actor actor, CancellationToken cancellation)
    {
        var ids = rows.Select(r => r.AbsenceId).ToList();
        var found = await db.Absences.VisibleTo(actor).Where(a => ids.Contains(a.Id)).Select(AbsenceInBrief.Projection).AsNoTracking().AsSplitQuery().ToListAsync(cancellation);
        var seesHolds = actor.Roles.Any(r => r is { Role: Role.DeaneryStaff, Scope: ScopeKind.Deanery });
        return [.. from row in rows join absence in found on row.Sequence equals absence.Sequence select new ConcernedAbsence(seesHolds ? absence : absence with { HoldReason = null }, [.. row.Concerns.Where(c => c != Concern.RestrictedPractice || IsTold(row, actor))])];
    }

    private static List<RoleHeld> ToldOfRestrictions(Actor actor) => [.. actor.Roles.Where(r => Absence.ToldOfRestrictions.Contains(r.Role))];

    private static bool IsTold(AbsenceRow row, Actor actor)
    {
        var post = new Post(row.ProgrammeId, row.SpecialtyId, row.SchoolId, row.TrustId, row.SiteId);
        return Absence.ToldOfRestrictions.Any(r => actor.Covers(r, post));
    }

    private static IQueryable<AbsenceRow> InNeedOfEyes(IQueryable<AbsenceRow> rows, Concern concern)
    {
        var yes = true; // Compared with a value that is sent beside the query, so that SQLite uses the index.
        var seen = rows.Where(r => r.NeedsEyes == yes);
        return concern switch
        {
            Concern.Overdue => seen.Where(r => r.IsOverdue),
            Concern.ShortNotice => seen.Where(r => r.IsShortNotice),
            Concern.NoSupervisor => seen.Where(r => r.LacksSupervisor),
            Concern.SomebodyNew => seen.Where(r => r.NeedsSomebodyNew),
            Concern.FirstAtTrust => seen.Where(r => r.IsFirstAtTrust),
            Concern.RestrictedPractice => seen,
        };
    }
}
