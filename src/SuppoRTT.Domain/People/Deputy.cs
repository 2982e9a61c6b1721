using SuppoRTT.Domain.Deaneries;

namespace SuppoRTT.Domain.People;

/// <summary>Somebody who stands in for a member in one of their roles, on days of the UK. Ended, never deleted.</summary>
public sealed class Deputy : IOwnedByDeanery
{
    public const int LongestReason = 500;

    private Deputy()
    {
    }

    internal Deputy(DeaneryId deanery, PersonId person, Role role, DeputyDays days, PersonId namedBy, string? reason) =>
        (Id, DeaneryId, PersonId, Role, From, Until, NamedById, Reason) = (Guid.CreateVersion7(), deanery, person, role, days.From, days.Until, namedBy, reason);

    /// <summary>The roles in which somebody can stand in for another.</summary>
    public static IReadOnlyList<Role> Roles { get; } = [Role.EducationalSupervisor, Role.TrainingProgrammeDirector, Role.CollegeTutor, Role.Champion];

    public Guid Id { get; private init; }

    public DeaneryId DeaneryId { get; private init; }

    /// <summary>Who stands in.</summary>
    public PersonId PersonId { get; private init; }

    public Role Role { get; private init; }

    public DateOnly From { get; private set; }

    /// <summary>The last day.</summary>
    public DateOnly Until { get; private set; }

    public PersonId NamedById { get; private init; }

    /// <summary>Why staff named them; null if the member did.</summary>
    public string? Reason { get; private init; }

    /// <summary>When it was ended before its last day.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    public DeputyDays Days => new(From, Until);

    public bool StandsOn(DateOnly day) => EndedAt is null && From <= day && Until >= day;

    /// <summary>Whether it still counts, now or on a day to come.</summary>
    public bool IsAhead(DateOnly today) => EndedAt is null && Until >= today;

    internal void Move(DeputyDays days) => (From, Until) = (days.From, days.Until);

    internal void End(DateTimeOffset at) => EndedAt = at;
}

/// <summary>From which day until which somebody stands in for another, both included.</summary>
public sealed record DeputyDays(DateOnly From, DateOnly Until)
{
    public const int MostMonths = 6;

    /// <summary>No more than six months, and no earlier end than begin.</summary>
    public bool IsPossible => Until >= From && Until < From.AddMonths(MostMonths);

    public bool Meets(DeputyDays other) => From <= other.Until && other.From <= Until;
}
