using Microsoft.EntityFrameworkCore;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Data.Mailing;

/// <summary>What somebody was written to about one form, for those who think of reminding them.</summary>
public static class AskedReminders
{
    /// <summary>E-mails that ask for something, as far as they were or are to be sent; the latest first.</summary>
    public static IQueryable<OutboxMessage> RequestsTo(this IQueryable<OutboxMessage> messages, PersonId person, AbsenceId absence, string form) => messages
        .Where(o => o.AbsenceId == absence && o.FormKey == form && o.RecipientId == person)
        .Where(o => o.Kind == MailKind.Reminder || o.Kind == MailKind.FormToSign || o.Kind == MailKind.FormReturned)
        .Where(o => o.State == MailState.Waiting || o.State == MailState.Sending || o.State == MailState.Sent || o.State == MailState.ForDigest)
        .OrderByDescending(o => o.Id);

    /// <summary>When they were last written to.</summary>
    public static async Task<ToldBefore> ToldBefore(this SuppoRTTContext db, PersonId person, AbsenceId absence, string form, DateTimeOffset now, CancellationToken cancellation)
    {
        var latest = await db.Outbox.AsNoTracking().RequestsTo(person, absence, form).FirstOrDefaultAsync(cancellation);
        var today = OutboxMessage.AskedKey(absence, form, person, now.DateInUk);
        return new ToldBefore(latest is null ? null : (latest.SentAt ?? latest.At).DateInUk, await db.Outbox.AnyAsync(o => o.UniqueKey == today, cancellation));
    }
}
