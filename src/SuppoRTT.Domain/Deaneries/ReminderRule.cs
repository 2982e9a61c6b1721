namespace SuppoRTT.Domain.Deaneries;

/// <summary>What a reminder is about: a form, which the line then names, or the absence itself.</summary>
public enum ReminderTrigger
{
    /// <summary>The absence was registered, and the form is the next thing to do.</summary>
    Registered,

    /// <summary>The form may be begun.</summary>
    FormOpens,

    /// <summary>Some months before the return: is anybody in touch, are the dates still right?</summary>
    ContactCheck,

    /// <summary>The form is to be done by now.</summary>
    FormDue,

    /// <summary>The form was to be done and is still with the doctor.</summary>
    FormOverdue,

    /// <summary>The form was given back or reopened and is still with the doctor.</summary>
    ChangesWait,

    /// <summary>The form was submitted and is not signed yet.</summary>
    SignOffWaits,

    /// <summary>The return is not known: how are things?</summary>
    CheckIn,

    /// <summary>Returning less than full time needs notice.</summary>
    LessThanFullTime,

    /// <summary>The latest date for a day of training within accrued leave.</summary>
    AccruedLeaveDays,

    /// <summary>The plan was handed to the rota and nobody has acknowledged it.</summary>
    HandoverWaits,

    /// <summary>Has the rota been told of the return?</summary>
    RotaTold,

    /// <summary>The day of the return has come: did the doctor come back?</summary>
    ConfirmReturn,

    /// <summary>The return has passed and nothing was filed.</summary>
    NothingFiled,

    /// <summary>Enhanced supervision is about to end: book the review.</summary>
    SupervisionEnds,

    /// <summary>Enhanced supervision was not given as agreed.</summary>
    SupervisionVaried,

    /// <summary>How was it?</summary>
    Evaluation,

    /// <summary>The form was signed, and is to be endorsed.</summary>
    EndorsementAsked,

    /// <summary>The form was to be endorsed and is not yet.</summary>
    EndorsementWaits,
}

/// <summary>To whom a reminder goes, by how they stand to the absence.</summary>
public enum ReminderTo
{
    Trainee,
    Supervisor,

    /// <summary>Through whom the doctor is reached while away: who they named, else the supervisor, else who registered the absence.</summary>
    ContactPerson,
    ProgrammeDirector,
    CollegeTutor,
    Champion,

    /// <summary>The deanery's team, at its own address.</summary>
    Staff,

    /// <summary>Who is to endorse the form now.</summary>
    Endorser,
}

/// <summary>The day of an absence from which a reminder is counted.</summary>
public enum ReminderAnchor
{
    Registered,
    Starts,
    ExpectedReturn,
    ReturnedOn,
    FormOpens,
    FormDue,
    Submitted,
    GivenBack,
    SignedOff,
    SupervisionEnds,
    HandedOver,
    SupervisionVaried,

    /// <summary>The day from which the form waits to be endorsed.</summary>
    EndorsementAsked,

    /// <summary>The day by which it is to be endorsed.</summary>
    EndorsementDue,
}

/// <summary>A day counted from an anchor, by one unit at most; negative before it.</summary>
public sealed record ReminderDay
{
    public required ReminderAnchor Anchor { get; init; }

    public int? Months { get; init; }

    public int? Weeks { get; init; }

    public int? Days { get; init; }

    public int? WorkingDays { get; init; }
}

/// <summary>One line of a deanery's table of reminders.</summary>
public sealed record ReminderRule
{
    public required ReminderTrigger Trigger { get; init; }

    /// <summary>The key of the form that it is about.</summary>
    public string? Form { get; init; }

    /// <summary>Off while the page that settles it is not built, or where the deanery does not want it.</summary>
    public required bool Enabled { get; init; }

    public required IReadOnlyList<ReminderTo> To { get; init; }

    public required ReminderDay At { get; init; }

    /// <summary>The last day on which it is of use.</summary>
    public ReminderDay? Until { get; init; }

    /// <summary>Comes again after so many months, for as long as it waits.</summary>
    public int? EveryMonths { get; init; }

    /// <summary>Whether people may choose to find it in the portal only.</summary>
    public bool MayBeDeclined { get; init; }

    /// <summary>The rule in words, as shown to whoever asks why they got it.</summary>
    public required string Rule { get; init; }

    public string? Source { get; init; }

    /// <summary>Who is asked to help when nothing is heard, one after the other.</summary>
    public IReadOnlyList<ReminderEscalation> Escalations { get; init; } = [];

    /// <summary>Absences for which it is otherwise; the first override that fits counts.</summary>
    public IReadOnlyList<ReminderOverride> Overrides { get; init; } = [];

    /// <summary>The line as it counts for one absence.</summary>
    public ReminderRule For(KeyDates dates, string type) => Overrides.FirstOrDefault(e => e.Fits(dates with { TypeCode = type })) is { } otherwise
        ? this with { Enabled = otherwise.Enabled ?? Enabled, To = otherwise.To.Count > 0 ? otherwise.To : To, At = otherwise.At ?? At }
        : this;
}

/// <summary>Somebody else who is asked to help after so many working days of silence. The doctor is always told of it.</summary>
public sealed record ReminderEscalation
{
    public required int AfterWorkingDays { get; init; }

    public required bool Enabled { get; init; }

    public required IReadOnlyList<ReminderTo> To { get; init; }

    /// <summary>The rule in words.</summary>
    public required string Rule { get; init; }
}

/// <summary>Absences of one kind for which a line of the table is otherwise: what it leaves out stays as it is.</summary>
public sealed record ReminderOverride : AbsenceKind
{
    public bool? Enabled { get; init; }

    public IReadOnlyList<ReminderTo> To { get; init; } = [];

    public ReminderDay? At { get; init; }
}
