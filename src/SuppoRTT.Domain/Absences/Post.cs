using SuppoRTT.Domain.People;

namespace SuppoRTT.Domain.Absences;

/// <summary>Where somebody trains: programme, specialty, school, trust and site of the deanery, as far as known. Decides who looks after them.</summary>
public sealed record Post(Guid? ProgrammeId = null, Guid? SpecialtyId = null, Guid? SchoolId = null, Guid? TrustId = null, Guid? SiteId = null)
{
    /// <summary>All that is known of it, the narrowest last.</summary>
    public IReadOnlyList<Guid> Places => [.. new[] { ProgrammeId, SpecialtyId, SchoolId, TrustId, SiteId }.OfType<Guid>()];

    public Guid? Within(ScopeKind scope) => scope switch
    {
        ScopeKind.Programme => ProgrammeId,
        ScopeKind.Specialty => SpecialtyId,
        ScopeKind.School => SchoolId,
        ScopeKind.Trust => TrustId,
        ScopeKind.Site => SiteId,
        ScopeKind.Deanery => null,
    };
}
