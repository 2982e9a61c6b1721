using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Reminders;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Data.Mailing;

/// <summary>A reminder that will come within the next 30 days if nothing changes: what staff see beforehand. Written anew each time an absence is looked at; nothing is sent from it, unless staff bring one forward.</summary>
public sealed class PlannedReminder : IOwnedByDeanery
{
    private PlannedReminder() => Reference = Step = Rung = Rule = null!;

    public PlannedReminder(DeaneryId deanery, string reference, Reminder reminder)
    {
        (DeaneryId, AbsenceId, Reference) = (deanery, reminder.Key.Absence, reference);
        (Step, Rung, PersonId, Round) = (reminder.Key.Step, reminder.Key.Rung, reminder.Key.Person, reminder.Key.Round);
        (To, AtOtherAddress, Trigger, Form, Purpose) = (reminder.To.As, reminder.To.AtOtherAddress, reminder.Trigger, reminder.Form, reminder.Purpose);
        (On, From, By, Delivery) = (reminder.On, reminder.From, reminder.By, reminder.Delivery);
        (Rule, Source) = (reminder.Why, reminder.Source);
    }

    /// <summary>Given by the database, rising.</summary>
    public long Id { get; private init; }

    public DeaneryId DeaneryId { get; private init; }

    public AbsenceId AbsenceId { get; private init; }

    public string Reference { get; private init; }

    /// <summary>What is to be done: the key of a form, or as “return”.</summary>
    public string Step { get; private init; }

    public string Rung { get; private init; }

    public int Round { get; private init; }

    /// <summary>Null is the deanery's team.</summary>
    public PersonId? PersonId { get; private init; }

    /// <summary>How they stand to the absence.</summary>
    public ReminderTo To { get; private init; }

    public bool AtOtherAddress { get; private init; }

    public ReminderTrigger Trigger { get; private init; }

    public string? Form { get; private init; }

    public ReminderPurpose Purpose { get; private init; }

    /// <summary>The UK date on which it comes.</summary>
    public DateOnly On { get; private init; }

    /// <summary>The instant from which it may be sent.</summary>
    public DateTimeOffset From { get; private init; }

    /// <summary>By when the step is to be done.</summary>
    public DateOnly? By { get; private init; }

    /// <summary>Why it comes, in the deanery's words.</summary>
    public string Rule { get; private init; }

    public string? Source { get; private init; }

    public Delivery Delivery { get; private init; }

    public ReminderKey Key => new(AbsenceId, Step, Rung, PersonId, Round);
}
