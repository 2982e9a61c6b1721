using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.Forms;

namespace SuppoRTT.Domain.Absences;

/// <summary>How an absence stands, as far as it decides what is next; the same whether it was read as a whole or as a line of a list.</summary>
public sealed record Standing(
    AbsenceStatus Status, KeyDates Dates, bool AwaitsTakeover, bool IsSupervised, DateOnly? ReviewOn, IReadOnlyList<FormStanding> Forms, IReadOnlyList<MeetingStanding> Meetings)
{
    /// <summary>What the review after the return agreed on; null before it.</summary>
    public ReviewOutcome? Outcome { get; init; }

    public FormStanding? Form(string key) => Forms.FirstOrDefault(f => f.Key == key);

    /// <summary>When the meeting of a form is to be; null if none is proposed.</summary>
    public DateTimeOffset? MeetingFor(string form) => Meetings.FirstOrDefault(m => m.FormKey == form)?.ProposedFor;

    public bool HasMet(string form) => Meetings.Any(m => m.FormKey == form && m.HeldOn is not null);
}

/// <summary>How far one form of an absence is.</summary>
public sealed record FormStanding(string Key, FormStage Stage, FormStatus Status)
{
    /// <summary>Since when the signed copy is in the e-portfolio, as the doctor says.</summary>
    public DateOnly? UploadedOn { get; init; }
}

/// <summary>Whether the meeting of a form is proposed or was held.</summary>
public sealed record MeetingStanding(string FormKey, DateTimeOffset? ProposedFor, DateOnly? HeldOn);
