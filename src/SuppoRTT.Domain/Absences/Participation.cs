using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Domain.Absences;

/// <summary>Somebody who stands around an absence, in which part, from when until when. Ended, never deleted.</summary>
public sealed class Participation : IOwnedByDeanery
{
    private Participation() => Name = null!;

    internal Participation(DeaneryId deanery, Part part, PersonId person, string name, DateTimeOffset from) =>
        (Id, DeaneryId, Part, PersonId, Name, From) = (Guid.CreateVersion7(), deanery, part, person, name, from);

    public Guid Id { get; private init; }

    public DeaneryId DeaneryId { get; private init; }

    public Part Part { get; private init; }

    public PersonId PersonId { get; private init; }

    /// <summary>The name as it was when they were named.</summary>
    public string Name { get; private init; }

    public DateTimeOffset From { get; private init; }

    public DateTimeOffset? Until { get; private set; }

    internal void End(DateTimeOffset at) => Until = at;
}
