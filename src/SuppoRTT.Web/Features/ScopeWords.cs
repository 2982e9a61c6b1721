using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features;

/// <summary>How far a role reaches, in words.</summary>
public static class ScopeWords
{
    public static string Of(ScopeKind kind) => kind switch
    {
        ScopeKind.Deanery => "The whole deanery",
        ScopeKind.Programme => "Programme",
        ScopeKind.Specialty => "Specialty",
        ScopeKind.School => "School",
        ScopeKind.Trust => "Trust",
        ScopeKind.Site => "Hospital or practice",
    };
}
