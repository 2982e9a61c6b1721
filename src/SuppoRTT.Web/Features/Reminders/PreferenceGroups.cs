using SuppoRTT.Domain.Deaneries;

namespace SuppoRTT.Web.Features.Reminders;

/// <summary>Kinds of reminders that somebody chooses for together.</summary>
/// <param name="Name">As the screen names them.</param>
/// <param name="Hint">What they are about.</param>
/// <param name="Kinds">Which kinds.</param>
public sealed record PreferenceGroup(string Name, string Hint, IReadOnlyList<ReminderTrigger> Kinds)
{
    /// <summary>Whether the deanery lets people find some of them in the portal only.</summary>
    public bool MayBeDeclined(DeaneryRules rules) => rules.Reminders.Any(l => l.Enabled && l.MayBeDeclined && Kinds.Contains(l.Trigger));

    /// <summary>Whether the deanery sends any of them.</summary>
    public bool IsSent(DeaneryRules rules) => rules.Reminders.Any(l => l.Enabled && Kinds.Contains(l.Trigger));
}

/// <summary>All kinds of reminders, each in one group.</summary>
public static class PreferenceGroups
{
    public static PreferenceGroup Forms { get; } = new(
        "Forms to fill in", "A form can be started, is due or came back.",
        [ReminderTrigger.Registered, ReminderTrigger.FormOpens, ReminderTrigger.FormDue, ReminderTrigger.FormOverdue, ReminderTrigger.ChangesWait]);

    public static PreferenceGroup Signing { get; } = new("Forms to sign", "A form waits for a signature, or to be endorsed.", [ReminderTrigger.SignOffWaits, ReminderTrigger.EndorsementAsked, ReminderTrigger.EndorsementWaits]);

    public static PreferenceGroup Return { get; } = new(
        "The return and the time after", "The return is to be confirmed, the rota to be told, a review to be arranged.",
        [
            ReminderTrigger.CheckIn, ReminderTrigger.AccruedLeaveDays, ReminderTrigger.HandoverWaits, ReminderTrigger.RotaTold, ReminderTrigger.ConfirmReturn,
            ReminderTrigger.NothingFiled, ReminderTrigger.SupervisionEnds, ReminderTrigger.SupervisionVaried, ReminderTrigger.Evaluation,
        ]);

    public static PreferenceGroup Hints { get; } = new(
        "Hints", "Are the dates still right? What needs notice well ahead?", [ReminderTrigger.ContactCheck, ReminderTrigger.LessThanFullTime]);

    public static IReadOnlyList<PreferenceGroup> All { get; } = [Forms, Signing, Return, Hints];
}
