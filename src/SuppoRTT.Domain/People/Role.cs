namespace SuppoRTT.Domain.People;

/// <summary>By which the database knows a person, the same in every deanery.</summary>
public readonly record struct PersonId(Guid Value);

/// <summary>What a person is in a deanery. A person may hold several, each with its own scope.</summary>
public enum Role
{
    Trainee,
    EducationalSupervisor,
    TrainingProgrammeDirector,
    CollegeTutor,

    /// <summary>Looks after the doctors of a school, and reads no answer marked private.</summary>
    HeadOfSchool,
    Champion,
    DeaneryStaff,
}

/// <summary>How far a role reaches: the whole deanery, or one programme, specialty, school, trust or site of it.</summary>
public enum ScopeKind
{
    Deanery,
    Programme,
    Specialty,
    School,
    Trust,
    Site,
}

/// <summary>A role that somebody holds now. Supervisors and trainees hold theirs without reach: they know of an absence by their part in it.</summary>
public sealed record RoleHeld(Role Role, ScopeKind Scope = ScopeKind.Deanery, Guid? ScopeId = null)
{
    /// <summary>Somebody named them, and the deanery has not confirmed it yet: they take part, and sign nothing.</summary>
    public bool AwaitsConfirmation { get; init; }
}
