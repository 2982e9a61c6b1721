using System.Globalization;

using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Domain.Absences.Reminders;

/// <summary>What the one who gets a reminder is to do.</summary>
public enum ReminderPurpose
{
    /// <summary>Do the step.</summary>
    Act,

    /// <summary>Help, because nothing was heard.</summary>
    Help,

    /// <summary>Know that somebody was asked to help.</summary>
    Know,
}

/// <summary>The name of a reminder, the same however often it is reckoned and whatever its day: it is sent once.</summary>
/// <param name="Absence">Which absence.</param>
/// <param name="Step">What is to be done: the key of a form, or as “return”.</param>
/// <param name="Rung">How far up the ladder: “form-due”, “form-overdue-silence-1”.</param>
/// <param name="Person">To whom; null is the deanery's team.</param>
/// <param name="Round">2 when it comes again because the dates moved after it was sent.</param>
public sealed record ReminderKey(AbsenceId Absence, string Step, string Rung, PersonId? Person, int Round)
{
    /// <summary>At most 200 characters.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Absence.Value:N}/{Step}/{Rung}/{Person?.Value.ToString("N") ?? "staff"}/{Round}");
}

/// <summary>Who gets a reminder, and as what.</summary>
/// <param name="As">How they stand to the absence, which chooses the words.</param>
/// <param name="Person">Null is the deanery's team.</param>
/// <param name="AtOtherAddress">At the address that the doctor gave for the time away.</param>
/// <param name="InPortal">Only in the portal, for when they look: the doctor may not be written to, and it is nobody else's to do.</param>
public sealed record Addressee(ReminderTo As, PersonId? Person, bool AtOtherAddress = false, bool InPortal = false);

/// <summary>One thing that one person is told of one absence on one day.</summary>
public sealed record Reminder
{
    /// <summary>Nothing is sent at night.</summary>
    public static readonly TimeOnly Morning = new(8, 0);

    public required ReminderKey Key { get; init; }

    /// <summary>The kind, by which words and preferences are chosen.</summary>
    public required ReminderTrigger Trigger { get; init; }

    public required string? Form { get; init; }

    public required ReminderPurpose Purpose { get; init; }

    public required Addressee To { get; init; }

    /// <summary>From which UK date.</summary>
    public required DateOnly On { get; init; }

    /// <summary>By when the step is to be done, if there is such a day.</summary>
    public required DateOnly? By { get; init; }

    /// <summary>Why, in the deanery's words.</summary>
    public required string Rule { get; init; }

    /// <summary>The window of the form in words, as “10 to 12 weeks before the absence”; null if it is about no form.</summary>
    public required string? Window { get; init; }

    /// <summary>The page that says so.</summary>
    public required string? Source { get; init; }

    /// <summary>Whether the doctor is to do it, whoever hears of it in their place.</summary>
    public bool IsForDoctor { get; init; }

    /// <summary>The first that this person hears of this step.</summary>
    public required bool IsFirst { get; init; }

    public required Delivery Delivery { get; init; }

    /// <summary>The hours of the UK day between which the doctor may be written to.</summary>
    public required ContactHours? Hours { get; init; }

    /// <summary>Why, with the window that it comes from.</summary>
    public string Why => Window is null ? Rule : $"{Rule} ({Window})";

    /// <summary>The instant from which it may be sent.</summary>
    public DateTimeOffset From => UkTime.InstantOf(On, Hours?.From ?? Morning);
}
