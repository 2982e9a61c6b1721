using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.People;

/// <summary>A role with how far it reaches, as the screen says it.</summary>
internal static class HeldWords
{
    /// <summary>As Training programme director, Programme: Paediatrics.</summary>
    public static string Of(RoleHeld held, IReadOnlyList<NamedPlace> places) => held.Role is Role.Trainee or Role.EducationalSupervisor ? RoleWords.Of(held.Role)
        : $"{RoleWords.Of(held.Role)}, {(held.Scope == ScopeKind.Deanery ? "the whole deanery" : PlaceWords(held, places))}";

    private static string PlaceWords(RoleHeld held, IReadOnlyList<NamedPlace> places) => places.FirstOrDefault(p => p.Kind == held.Scope && p.Id == held.ScopeId) is { } place ? place.Words
        : held.ScopeId is null ? "only those for whom they were chosen" : ScopeWords.Of(held.Scope);
}
