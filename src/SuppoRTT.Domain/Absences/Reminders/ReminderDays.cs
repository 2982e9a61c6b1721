using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;

namespace SuppoRTT.Domain.Absences.Reminders;

/// <summary>The days of one absence from which reminders are counted, and the working days on which they are sent.</summary>
internal sealed class ReminderDays(Situation absence, DeaneryRules rules)
{
    public WorkingDays WorkingDays { get; } = WorkingDays.Of(rules.Nation);

    private KeyDates Dates => absence.Dates with { TypeCode = absence.TypeCode };

    /// <summary>The day by the rule; null while what it is counted from is not known.</summary>
    public DateOnly? Of(ReminderDay day, string? form) => Anchor(day.Anchor, form) is { } anchor ? Counted(day, anchor) : null;

    public DateOnly? Due(string? form) => Deadline(form)?.Due;

    public WindowRule? Window(string? form) => rules.Windows.FirstOrDefault(w => w.Form == form)?.For(Dates);

    /// <summary>
    /// The working day on which it is said. What is counted back, or is to be done by a day, is said before a weekend or bank holiday, so that there is time; everything
    /// else after it. What was so already when the absence was registered is said at once.
    /// </summary>
    public DateOnly Told(ReminderDay day, DateOnly on) =>
        on <= absence.Dates.Registered ? on : IsBefore(day) ? WorkingDays.OnOrBefore(on) : WorkingDays.OnOrAfter(on);

    private static bool IsBefore(ReminderDay day) => (day.Months ?? day.Weeks ?? day.Days ?? day.WorkingDays) is { } number ? number < 0 : day.Anchor == ReminderAnchor.FormDue;

    private DateOnly Counted(ReminderDay day, DateOnly anchor) => day switch
    {
        { Months: { } months } => anchor.AddMonths(months),
        { Weeks: { } weeks } => anchor.AddDays(7 * weeks),
        { Days: { } days } => anchor.AddDays(days),
        { WorkingDays: { } days } => WorkingDays.Add(anchor, days),
        _ => anchor,
    };

    private DateOnly? Anchor(ReminderAnchor anchor, string? form) => anchor switch
    {
        ReminderAnchor.Registered => absence.Dates.Registered,
        ReminderAnchor.Starts => absence.Dates.Starts,
        ReminderAnchor.ExpectedReturn => absence.Dates.ExpectedReturn,
        ReminderAnchor.ReturnedOn => absence.Dates.ReturnedOn,
        ReminderAnchor.FormOpens => Deadline(form)?.Opens,
        ReminderAnchor.FormDue => Deadline(form)?.Due,
        ReminderAnchor.Submitted => absence.Form(form)?.SubmittedOn,
        ReminderAnchor.GivenBack => absence.Form(form)?.GivenBackOn,
        ReminderAnchor.SignedOff => absence.Form(form)?.SignedOn,
        ReminderAnchor.SupervisionEnds => absence.SupervisionEnds,
        ReminderAnchor.HandedOver => absence.Handover?.HandedOverOn,
        ReminderAnchor.SupervisionVaried => absence.SupervisionVariedOn,
        ReminderAnchor.EndorsementAsked => absence.Form(form)?.Endorsing?.Since,
        ReminderAnchor.EndorsementDue => absence.Form(form)?.Endorsing?.By,
    };

    private Deadline? Deadline(string? form) => rules.Windows.FirstOrDefault(w => w.Form == form) is { } window ? Deadlines.For(Dates, window) : null;
}
