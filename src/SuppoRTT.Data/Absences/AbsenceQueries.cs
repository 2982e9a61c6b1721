using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Data.Absences;

public static class AbsenceQueries
{
    /// <summary>The absences this person may know of. Everything that reads one for a person starts here.</summary>
    public static IQueryable<Absence> VisibleTo(this IQueryable<Absence> absences, Actor actor)
    {
        var reaching = actor.Roles.Where(r => r.Role is not (Role.Trainee or Role.EducationalSupervisor)).ToList();
        if (reaching.Any(r => r.Scope == ScopeKind.Deanery))
        {
            return absences;
        }

        var me = actor.Id;
        List<Guid?> Within(ScopeKind kind) => [.. reaching.Where(r => r.Scope == kind).Select(r => r.ScopeId)];
        var (programmes, specialties, schools) = (Within(ScopeKind.Programme), Within(ScopeKind.Specialty), Within(ScopeKind.School));
        var (trusts, sites) = (Within(ScopeKind.Trust), Within(ScopeKind.Site));
        return absences.Where(a => a.TraineeId == me
            || a.Participations.Any(p => p.PersonId == me && p.Until == null && (p.Part == Part.Supervisor || a.AwaitsTakeover))
            || programmes.Contains(a.Post.ProgrammeId) || specialties.Contains(a.Post.SpecialtyId) || schools.Contains(a.Post.SchoolId)
            || trusts.Contains(a.Post.TrustId) || sites.Contains(a.Post.SiteId));
    }

    /// <summary>Those with a form to sign first, then those whose next day, the first away or the first back, is soonest.</summary>
    public static IQueryable<Absence> SoonestFirst(this IQueryable<Absence> absences, DateOnly today) => absences
        .OrderBy(a => a.Forms.Any(f => f.Status == FormStatus.AwaitingSignOff) ? 0 : 1)
        .ThenBy(a => a.Period.Starts > today ? a.Period.Starts : a.ReturnedOn ?? a.Period.ExpectedReturn ?? DateOnly.MaxValue)
        .ThenBy(a => a.Sequence);
}
