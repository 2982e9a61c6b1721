using SuppoRTT.Domain.People;

namespace SuppoRTT.Domain.Absences.Concerns;

/// <summary>What lies outside an absence and decides how lists find it.</summary>
/// <param name="Held">The roles that the people around it hold on the day.</param>
/// <param name="IsFirstAtTrust">Whether no other absence of a return to the same trust was registered before it.</param>
/// <param name="ChangesOn">The next day on which those roles, or the rules of the deanery, change; null if none is known.</param>
public sealed record Surroundings(RolesOnDay Held, bool IsFirstAtTrust = false, DateOnly? ChangesOn = null);
