using Microsoft.EntityFrameworkCore;

using SuppoRTT.Domain.Absences.Reminders;
using SuppoRTT.Domain.Deaneries;

namespace SuppoRTT.Data.Mailing;

/// <summary>Which messages their reader may choose not to get by e-mail.</summary>
public static class Declining
{
    /// <summary>
    /// Whether the deanery lets people find messages like this one in the portal only. Never the first that somebody hears of a step, nor a call for help: those come by e-mail whatever they chose.
    /// A digest is one if something in it is.
    /// </summary>
    public static async Task<bool> NeedNotComeByMail(this SuppoRTTContext db, OutboxMessage message, DeaneryRules rules, CancellationToken cancellation)
    {
        var allowed = rules.Reminders.Where(r => r.Enabled && r.MayBeDeclined).Select(r => (ReminderTrigger?)r.Trigger).ToList();
        if (allowed.Count == 0 || message.RecipientId is null)
        {
            return false;
        }

        return message.Kind == MailKind.Digest
            ? await db.Outbox.In(message).AnyAsync(o => allowed.Contains(o.Trigger) && o.Purpose != ReminderPurpose.Help, cancellation)
            : message.Kind == MailKind.Reminder && message.Purpose != ReminderPurpose.Help && allowed.Contains(message.Trigger)
                && (message.Purpose == ReminderPurpose.Know || await db.HeardBefore(message, cancellation));
    }

    /// <summary>Whether something was said to them of the same step before.</summary>
    private static Task<bool> HeardBefore(this SuppoRTTContext db, OutboxMessage reminder, CancellationToken cancellation) => db.Outbox.AnyAsync(
        o => o.AbsenceId == reminder.AbsenceId && o.Step == reminder.Step && o.RecipientId == reminder.RecipientId && o.Kind == MailKind.Reminder && o.State != MailState.Withdrawn && o.Id < reminder.Id,
        cancellation);
}
