using Microsoft.EntityFrameworkCore;

using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Data.Mailing;

/// <summary>The one e-mail a day for those who want their reminders together.</summary>
public static class Digests
{
    /// <summary>What a digest says: the reminders that joined it and were not withdrawn since.</summary>
    public static IQueryable<OutboxMessage> In(this IQueryable<OutboxMessage> messages, OutboxMessage digest) =>
        messages.Where(o => o.DigestId == digest.Id && o.State == MailState.ForDigest);

    /// <summary>Puts what waits in the current deanery into one message for each person who had none today yet, and whose digest of before has gone: after an outage what waits for them goes with the next.</summary>
    /// <param name="db">The database, in the deanery.</param>
    /// <param name="now">When.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <param name="atOnce">How many reminders are looked at to find the people of one round.</param>
    /// <returns>How many digests were written.</returns>
    public static async Task<int> WriteDigests(this SuppoRTTContext db, DateTimeOffset now, CancellationToken cancellation, int atOnce = 500)
    {
        var (today, written) = (now.DateInUk, 0);
        var morning = UkTime.InstantOf(today, TimeOnly.MinValue);
        var waiting = db.Outbox.Where(o => o.State == MailState.ForDigest && o.DigestId == null && o.RecipientId != null && !db.Outbox.Any(d =>
            d.Kind == MailKind.Digest && d.RecipientId == o.RecipientId && (d.State == MailState.Waiting || d.State == MailState.Sending || d.SentAt >= morning || (d.At >= morning && d.State != MailState.Withdrawn))));
        while (await waiting.OrderBy(o => o.Id).Take(atOnce).Select(o => o.RecipientId).ToListAsync(cancellation) is { Count: > 0 } next)
        {
            var people = next.Distinct().ToList();
            var parts = await waiting.Where(o => people.Contains(o.RecipientId)).OrderBy(o => o.Id).ToListAsync(cancellation);
            foreach (var group in parts.GroupBy(o => o.RecipientId!.Value))
            {
                var digest = new OutboxMessage(group.First().DeaneryId, group.Key, MailKind.Digest, null, null, KeyOf(group.First().DeaneryId, group.Key, today), now);
                db.Add(digest);
                group.ToList().ForEach(p => p.JoinDigest(digest));
                written++;
            }

            await db.SaveChangesAsync(cancellation);
            db.ChangeTracker.Clear();
        }

        return written;
    }

    /// <summary>Whether another digest of this deanery has gone to the same person today, or goes before this one: several lie together once somebody has corrected an address.</summary>
    public static Task<bool> AnotherDigestGoes(this SuppoRTTContext db, OutboxMessage digest, DateTimeOffset now, CancellationToken cancellation)
    {
        var morning = UkTime.InstantOf(now.DateInUk, TimeOnly.MinValue);
        return db.Outbox.AnyAsync(
            o => o.Kind == MailKind.Digest && o.RecipientId == digest.RecipientId && o.Id != digest.Id && (o.SentAt >= morning || (o.Id < digest.Id && (o.State == MailState.Waiting || o.State == MailState.Sending))), cancellation);
    }

    /// <summary>Somebody may belong to several deaneries, and hears from each of them.</summary>
    private static string KeyOf(DeaneryId deanery, PersonId person, DateOnly day) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"digest/{deanery.Value:N}/{person.Value:N}/{day:yyyy-MM-dd}");
}
