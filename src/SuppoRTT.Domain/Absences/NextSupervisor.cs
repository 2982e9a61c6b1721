using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Domain.Absences;

/// <summary>Who supervises the return from a later date, as at a rotation, or that nobody is known for it yet. Ended, never deleted.</summary>
public sealed class NextSupervisor : IOwnedByDeanery
{
    private NextSupervisor()
    {
    }

    internal NextSupervisor(DeaneryId deanery, NamedPerson? who, DateOnly from, DateTimeOffset at) =>
        (Id, DeaneryId, PersonId, Name, From, NamedAt) = (Guid.CreateVersion7(), deanery, who?.Person, who?.Name, from, at);

    public Guid Id { get; private init; }

    public DeaneryId DeaneryId { get; private init; }

    /// <summary>Who it is; null while it is not known who follows.</summary>
    public PersonId? PersonId { get; private init; }

    /// <summary>The name as it was when they were named.</summary>
    public string? Name { get; private init; }

    /// <summary>The UK date from which they supervise.</summary>
    public DateOnly From { get; private set; }

    public DateTimeOffset NamedAt { get; private init; }

    /// <summary>When it took place, was taken back, or was replaced; null while it is still to come.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Whether its day has come.</summary>
    public bool IsDue(DateOnly today) => EndedAt is null && From <= today;

    internal void Move(DateOnly from) => From = from;

    internal void End(DateTimeOffset at) => EndedAt = at;
}
