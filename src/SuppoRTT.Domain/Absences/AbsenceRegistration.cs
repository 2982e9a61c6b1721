using SuppoRTT.Domain.Absences.Reminders;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Domain.Absences;

/// <summary>What is said when an absence is registered.</summary>
/// <param name="Trainee">Whose absence it is.</param>
/// <param name="TraineeName">The doctor's name, as lists show it.</param>
/// <param name="Post">Where they train, from their membership.</param>
/// <param name="Planned">Known before it begins.</param>
/// <param name="TypeCode">One of the deanery's types.</param>
/// <param name="Approval">Whether it was approved elsewhere.</param>
/// <param name="Period">Start and expected return.</param>
/// <param name="ReasonBelowThreshold">Why the programme should apply although the absence is short; required where the deanery decides case by case.</param>
/// <param name="Supervisor">Who supervises the return; null while it is not known.</param>
public sealed record AbsenceRegistration(
    PersonId Trainee, string TraineeName, Post Post, bool Planned, string TypeCode, Approval Approval, AbsencePeriod Period, string? ReasonBelowThreshold = null, NamedPerson? Supervisor = null)
{
    /// <summary>Whether the academic time is spread evenly through training; null where that is not asked.</summary>
    public bool? AcademicTimeIsEven { get; init; }

    /// <summary>Whether the doctor, who has been here before, is written to now.</summary>
    public bool TellsDoctor { get; init; }

    /// <summary>How things stand, of an absence that was not planned and is registered for the doctor.</summary>
    public UnplannedSituation? Situation { get; init; }

    /// <summary>How the doctor may be reached, as far as who registers it knows.</summary>
    public ContactWhileAway? Contact { get; init; }
}

/// <summary>Somebody with the name by which they are shown here.</summary>
public sealed record NamedPerson(PersonId Person, string Name)
{
    /// <summary>Whether the deanery has to confirm them before they can sign.</summary>
    public bool AwaitsConfirmation { get; init; }
}
