using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Domain.Absences;

/// <summary>Somebody who stands around an absence, in which part, from when until when. Ended, never deleted.</summary>
public sealed class Participation : IOwnedByDeanery
{
    private Participation() => Name = null!;

    internal Participation(DeaneryId deanery, Part part, PersonId person, string name, DateTimeOffset from) =>
        (Id, DeaneryId, Part, PersonId, Name, From) = (Guid.CreateVersion7(), deanery, part, person, name, from);

    /// <summary>Who does one form with the doctor.</summary>
    internal Participation(DeaneryId deanery, string form, Role role, PersonId person, string name, DateTimeOffset from)
        : this(deanery, Part.FormPartner, person, name, from) => (FormKey, As) = (form, role);

    public Guid Id { get; private init; }

    public DeaneryId DeaneryId { get; private init; }

    public Part Part { get; private init; }

    public PersonId PersonId { get; private init; }

    /// <summary>The name as it was when they were named.</summary>
    public string Name { get; private init; }

    /// <summary>The form that they do with the doctor; null in every other part.</summary>
    public string? FormKey { get; private init; }

    /// <summary>The role in which they do the form; null in every other part.</summary>
    public Role? As { get; private init; }

    public DateTimeOffset From { get; private init; }

    public DateTimeOffset? Until { get; private set; }

    internal void End(DateTimeOffset at) => Until = at;
}
