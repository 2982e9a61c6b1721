namespace SuppoRTT.Domain.Absences;

/// <summary>By which the database knows an absence; people know it by its reference.</summary>
public readonly record struct AbsenceId(Guid Value);

/// <summary>Where an absence stands as a whole. What is due next follows from its dates and forms.</summary>
public enum AbsenceStatus
{
    /// <summary>Shorter than the deanery's threshold: staff decide whether the programme applies.</summary>
    AwaitingDecision,
    Declined,

    /// <summary>The doctor appealed against the decision, and a second person has still to decide.</summary>
    Appealed,

    /// <summary>The second person decided as the first: the programme does not apply.</summary>
    AppealDismissed,
    Open,

    /// <summary>It rests by decision of the deanery: nothing is asked of anybody, and its dates stand.</summary>
    OnHold,
    Withdrawn,
    NotReturning,
    Closed,
}

/// <summary>What the status of an absence means for those who list it.</summary>
public static class AbsenceStatuses
{
    /// <summary>Whether there is still something to do or to wait for; else it has ended.</summary>
    public static bool GoesOn(this AbsenceStatus status) => status is AbsenceStatus.Open or AbsenceStatus.OnHold || status.WaitsForDecision();

    /// <summary>Whether the deanery has to decide: for the first time, or on an appeal.</summary>
    public static bool WaitsForDecision(this AbsenceStatus status) => status is AbsenceStatus.AwaitingDecision or AbsenceStatus.Appealed;
}

/// <summary>Whether time out was agreed by those who decide on it. Recorded here, not decided.</summary>
public enum ApprovalState
{
    Approved,
    AppliedFor,
    NotNeeded,
}

/// <summary>The approval as it was told: its state, by whom (at most <see cref="LongestName"/> characters) and when.</summary>
public sealed record Approval(ApprovalState State, string? By = null, DateOnly? On = null)
{
    public const int LongestName = 200;
}

/// <summary>How a person stands to one absence.</summary>
public enum Part
{
    Supervisor,
    Registrant,

    /// <summary>Does one form with the doctor instead of the supervisor.</summary>
    FormPartner,
}

/// <summary>How doctor and supervisor met.</summary>
public enum MeetingMode
{
    InPerson,
    Video,
    Phone,
    Email,
}

/// <summary>The result of the review after the return.</summary>
public enum ReviewOutcome
{
    Ready,
    Extend,
    Support,
    Escalate,
}
