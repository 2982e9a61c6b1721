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

    /// <summary>Puts what waits in the current deanery into one message for each person who had none today yet.</summary>
    /// <returns>How many digests were written.</returns>
    public static async Task<int> WriteDigests(this SuppoRTTContext db, DateTimeOffset now, CancellationToken cancellation)
    {
        var today = now.DateInUk;
        var waiting = await db.Outbox.Where(o => o.State == MailState.ForDigest && o.DigestId == null).OrderBy(o => o.Id).ToListAsync(cancellation);
        var groups = waiting.Where(o => o.RecipientId is not null).GroupBy(o => KeyOf(o.DeaneryId, o.RecipientId!.Value, today)).ToList();
        var keys = groups.ConvertAll(g => g.Key);
        var written = await db.Outbox.Where(o => keys.Contains(o.UniqueKey)).Select(o => o.UniqueKey).ToListAsync(cancellation);
        var served = await db.Served([.. waiting.Select(o => o.RecipientId).Distinct()], today, cancellation);
        var due = groups.Where(g => !written.Contains(g.Key) && !served.Contains(g.First().RecipientId)).ToList();
        foreach (var group in due)
        {
            var first = group.First();
            var digest = new OutboxMessage(first.DeaneryId, first.RecipientId, MailKind.Digest, null, null, group.Key, now);
            db.Add(digest);
            foreach (var reminder in group)
            {
                reminder.JoinDigest(digest);
            }
        }

        await db.SaveChangesAsync(cancellation);
        return due.Count;
    }

    /// <summary>Whether another digest of this deanery has gone to the same person today, or goes before this one: several lie together once somebody has corrected an address.</summary>
    public static Task<bool> AnotherDigestGoes(this SuppoRTTContext db, OutboxMessage digest, DateTimeOffset now, CancellationToken cancellation)
    {
        var morning = UkTime.InstantOf(now.DateInUk, TimeOnly.MinValue);
        return db.Outbox.AnyAsync(
            o => o.Kind == MailKind.Digest && o.RecipientId == digest.RecipientId && o.Id != digest.Id && (o.SentAt >= morning || (o.Id < digest.Id && (o.State == MailState.Waiting || o.State == MailState.Sending))), cancellation);
    }

    /// <summary>Those of whom a digest is still to go, as after an outage, or has gone today: what waits for them goes with the next.</summary>
    private static Task<List<PersonId?>> Served(this SuppoRTTContext db, List<PersonId?> people, DateOnly today, CancellationToken cancellation)
    {
        var morning = UkTime.InstantOf(today, TimeOnly.MinValue);
        return db.Outbox.Where(o => o.Kind == MailKind.Digest && people.Contains(o.RecipientId) && (o.State == MailState.Waiting || o.State == MailState.Sending || o.SentAt >= morning))
            .Select(o => o.RecipientId).ToListAsync(cancellation);
    }

    /// <summary>Somebody may belong to several deaneries, and hears from each of them.</summary>
    private static string KeyOf(DeaneryId deanery, PersonId person, DateOnly day) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"digest/{deanery.Value:N}/{person.Value:N}/{day:yyyy-MM-dd}");
}
