using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Lists;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Concerns;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features;

/// <summary>One absence of a list, with the reasons for somebody's eyes that this reader is told.</summary>
public sealed record ConcernedAbsence(AbsenceInBrief Absence, IReadOnlyList<Concern> Concerns)
{
    /// <summary>The name of the one for whom the reader stands in; null if they look after it themselves.</summary>
    public string? For { get; init; }
}

/// <summary>The absences that somebody looks after by their roles, or by those of the ones for whom they stand in, found by their rows: within the reach of those roles, and never their own.</summary>
public sealed class ConcernedQuery(SuppoRTTContext db)
{
    public const int MostQueued = 5;

    private static readonly Role[] _queueing = [Role.TrainingProgrammeDirector, Role.CollegeTutor, Role.HeadOfSchool, Role.Champion];

    /// <summary>The roles that look after doctors.</summary>
    public static IReadOnlyList<RoleHeld> Reaching(Actor actor) => [.. actor.Roles.Where(IsReaching)];

    public IQueryable<AbsenceRow> LookedAfterBy(Actor actor)
    {
        var me = actor.Id;
        return Reaching(actor).Count > 0
            ? Reached(db.AbsenceRows.AsNoTracking(), actor, IsReaching).Where(r => !db.Absences.Where(a => a.TraineeId == me).Select(a => a.Id).Contains(r.AbsenceId))
            : db.AbsenceRows.Where(r => false);
    }

    /// <summary>The first of those that go on and need the eyes of somebody who looks after doctors, the soonest first; not those in which they have a part of their own. None for the deanery's team, which looks after everybody.</summary>
    public async Task<IReadOnlyList<ConcernedAbsence>> Queue(Actor actor, CancellationToken cancellation)
    {
        var (me, yes) = (actor.Id, true); // Compared with a value that is sent beside the query, so that SQLite uses the index.
        var rows = LookedAfterBy(actor).Where(r => r.GoesOn == yes && !db.Absences.Any(a => a.Id == r.AbsenceId && a.Participations.Any(p => p.PersonId == me && p.Until == null)));
        return !_queueing.Any(actor.Holds) ? [] : await Read(
            await WithAnyReason(rows, actor).FirstOf(some => some.OrderBy(r => r.By).ThenBy(r => r.Sequence), MostQueued).ToListAsync(cancellation), actor, cancellation);
    }

    /// <summary>Those with a reason that this reader is told.</summary>
    public IQueryable<AbsenceRow> Because(IQueryable<AbsenceRow> rows, Concern concern, Actor actor) => concern switch
    {
        Concern.RestrictedPractice => Reached(Restricted(rows), actor, IsToldOfRestrictions),
        Concern.ReviewEscalated => InNeedOfEyes(rows, concern).Where(r => db.Absences.Escalated().Any(a => a.Id == r.AbsenceId)),
        _ => InNeedOfEyes(rows, concern),
    };

    /// <summary>Those with any reason that this reader is told: in parts that have none in common, so that each is found and sorted by an index, which no index does for either of two things.</summary>
    public IReadOnlyList<IQueryable<AbsenceRow>> WithAnyReason(IQueryable<AbsenceRow> rows, Actor actor)
    {
        var (yes, no) = (true, false); // Compared with values that are sent beside the query, so that SQLite uses the index.
        var seen = rows.Where(r => r.NeedsEyes == yes);
        return actor.Roles.Any(IsToldOfRestrictions) ? [seen, Because(rows.Where(r => r.NeedsEyes == no), Concern.RestrictedPractice, actor)] : [seen];
    }

    /// <summary>Those within the reach of one role, held or lent: none without it.</summary>
    public IQueryable<AbsenceRow> ReachedAs(IQueryable<AbsenceRow> rows, Actor actor, Role role) => Reached(rows, actor, r => r.Role == role);

    /// <summary>What a list shows of these, in their order. What the reader may not know of is not among them, whatever its row says.</summary>
    public async Task<IReadOnlyList<ConcernedAbsence>> Read(IReadOnlyList<AbsenceRow> rows, Actor actor, CancellationToken cancellation)
    {
        if (rows.Count == 0)
        {
            return [];
        }

        var ids = rows.Select(r => r.AbsenceId).ToList();
        var found = await db.Absences.VisibleTo(actor).Where(a => ids.Contains(a.Id)).Select(AbsenceInBrief.Projection).AsNoTracking().AsSplitQuery().ToListAsync(cancellation);
        var seesHolds = actor.Roles.Any(r => r is { Role: Role.DeaneryStaff, Scope: ScopeKind.Deanery });
        return [.. from row in rows join absence in found on row.Sequence equals absence.Sequence select new ConcernedAbsence(seesHolds ? absence : absence with { HoldReason = null }, [.. ConcernsOf(row, absence).Where(c => c != Concern.RestrictedPractice || IsTold(row, absence, actor))]) { For = AsWhom(row, absence, actor, IsReaching)?.OnBehalfOf?.Name }];
    }

    private static IEnumerable<Concern> ConcernsOf(AbsenceRow row, AbsenceInBrief absence) => absence.Standing.IsEscalated ? row.Concerns.Prepend(Concern.ReviewEscalated) : row.Concerns;

    /// <summary>Those within the reach of some of their roles, or of those that were lent to them: by these neither their own nor those of the ones for whom they stand in.</summary>
    private IQueryable<AbsenceRow> Reached(IQueryable<AbsenceRow> rows, Actor actor, Func<RoleHeld, bool> counts)
    {
        List<RoleHeld> own = [.. actor.Roles.Where(counts)], lent = [.. actor.StandsInFor.SelectMany(s => s.Roles).Where(counts)];
        if (lent.Count == 0 || own.Exists(r => r.Scope == ScopeKind.Deanery))
        {
            return rows.ReachedBy(own);
        }

        List<PersonId> never = [actor.Id, .. actor.StandsInFor.Select(s => s.Id)];
        var (theirs, reached) = (db.Absences.Where(a => never.Contains(a.TraineeId)).Select(a => a.Id), db.AbsenceRows.ReachedBy(own).Select(r => r.AbsenceId));
        return rows.ReachedBy([.. own, .. lent]).Where(r => !theirs.Contains(r.AbsenceId) || reached.Contains(r.AbsenceId));
    }

    private static bool IsReaching(RoleHeld held) => held.Role is not (Role.Trainee or Role.EducationalSupervisor);

    private static bool IsToldOfRestrictions(RoleHeld held) => Absence.ToldOfRestrictions.Contains(held.Role);

    private static bool IsTold(AbsenceRow row, AbsenceInBrief absence, Actor actor) => AsWhom(row, absence, actor, IsToldOfRestrictions) is not null;

    /// <summary>As themselves, or in the name of one for whom they stand in; null if neither reaches it.</summary>
    private static Actor? AsWhom(AbsenceRow row, AbsenceInBrief absence, Actor actor, Func<RoleHeld, bool> counts)
    {
        var post = new Post(row.ProgrammeId, row.SpecialtyId, row.SchoolId, row.TrustId, row.SiteId);
        bool Reaches(Actor who) => who.Roles.Where(counts).Any(r => who.Covers(r.Role, post));
        var isTheirs = actor.Is(absence.TraineeId) || actor.StandsInFor.Any(s => s.Is(absence.TraineeId));
        return Reaches(actor) ? actor : !isTheirs && actor.StandsInFor.FirstOrDefault(Reaches) is { } absent ? actor.For(absent) : null;
    }

    private static IQueryable<AbsenceRow> Restricted(IQueryable<AbsenceRow> rows)
    {
        var yes = true; // Compared with a value that is sent beside the query, so that SQLite uses the index.
        return rows.Where(r => r.IsRestricted == yes);
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
            Concern.RestrictedPractice or Concern.ReviewEscalated => seen,
        };
    }
}
