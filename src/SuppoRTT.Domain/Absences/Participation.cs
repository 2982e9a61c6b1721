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

    /// <summary>The roles in which doctors are supervised.</summary>
    public static IReadOnlyList<Role> Supervising { get; } = [Role.EducationalSupervisor, Role.TrainingProgrammeDirector, Role.CollegeTutor];

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

    /// <summary>Whether somebody who holds these roles today still takes this part.</summary>
    public bool IsTaken(Func<Role, bool> holds) => IsTaken(Part, As, holds);

    /// <summary>The supervisor takes part while they hold a role in which doctors are supervised; who was chosen for a form, while they hold the role in which they were chosen; who registered it until the doctor takes over, which <see cref="Absence.PartsNow"/> asks.</summary>
    internal static bool IsTaken(Part part, Role? role, Func<Role, bool> holds) => part switch
    {
        Part.Supervisor => Supervising.Any(holds),
        Part.FormPartner => role is not { } chosen || holds(chosen),
        Part.Registrant => true,
    };
}
