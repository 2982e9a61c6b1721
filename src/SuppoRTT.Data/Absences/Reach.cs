using SuppoRTT.Domain.People;

namespace SuppoRTT.Data.Absences;

/// <summary>The parts of the deanery that roles reach; those of the doctor and of the named supervisor reach nothing by themselves.</summary>
internal sealed record Reach(IReadOnlyList<RoleHeld> Roles)
{
    public bool IsAll => Reaching.Any(r => r.Scope == ScopeKind.Deanery);

    public List<Guid?> Programmes => Within(ScopeKind.Programme);

    public List<Guid?> Specialties => Within(ScopeKind.Specialty);

    public List<Guid?> Schools => Within(ScopeKind.School);

    public List<Guid?> Trusts => Within(ScopeKind.Trust);

    public List<Guid?> Sites => Within(ScopeKind.Site);

    private IEnumerable<RoleHeld> Reaching => Roles.Where(r => r.Role is not (Role.Trainee or Role.EducationalSupervisor));

    private List<Guid?> Within(ScopeKind kind) => [.. Reaching.Where(r => r.Scope == kind && r.ScopeId is not null).Select(r => r.ScopeId)];
}
