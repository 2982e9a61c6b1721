namespace SuppoRTT.Domain.Absences.Concerns;

/// <summary>Why an absence needs the eyes of those who look after doctors. A closed list: each is one reason on its line in a list.</summary>
public enum Concern
{
    /// <summary>Something was to be done by a day that has passed.</summary>
    Overdue,

    /// <summary>Registered too late for the deanery's window: a form was due already, and is not signed yet.</summary>
    ShortNotice,

    /// <summary>Nobody is named as the supervisor.</summary>
    NoSupervisor,

    /// <summary>Who was named for it no longer holds the role for it here.</summary>
    SomebodyNew,

    /// <summary>The doctor returns from a restriction of practice. Only some roles are told so in lists.</summary>
    RestrictedPractice,

    /// <summary>The first return to the trust where the doctor will work: nobody there may know how it goes.</summary>
    FirstAtTrust,

    /// <summary>The doctor and their supervisor ask somebody else for help after the return.</summary>
    ReviewEscalated,
}

/// <summary>Where a doctor is on the way out and back, as lists find it.</summary>
public enum ListedStage
{
    WaitingForDecision,
    Planned,
    Away,
    Back,
    Ended,
}
