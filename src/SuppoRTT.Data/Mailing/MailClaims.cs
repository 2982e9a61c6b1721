using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data.Tenancy;

namespace SuppoRTT.Data.Mailing;

/// <summary>Takes messages for sending, so that two senders on one database never hold the same one: a conditional UPDATE whose row count decides.</summary>
public static class MailClaims
{
    /// <summary>A message in hand for longer was left by a process that died, and may be taken again.</summary>
    public static readonly TimeSpan LeftBehindAfter = TimeSpan.FromMinutes(10);

    /// <summary>The identities of messages that wait or were left behind, oldest first, of any deanery.</summary>
    public static Task<List<long>> MailWaiting(this SuppoRTTContext db, DateTimeOffset now, int most, CancellationToken cancellation)
    {
        var left = now - LeftBehindAfter;
        return db.Outbox.AcrossDeaneries("one sender works for all deaneries")
            .Where(m => m.State == MailState.Waiting || (m.State == MailState.Sending && m.TakenAt < left))
            .OrderBy(m => m.Id).Select(m => m.Id).Take(most).ToListAsync(cancellation);
    }

    /// <summary>Whether this sender got the message.</summary>
    public static async Task<bool> ClaimMail(this SuppoRTTContext db, long id, DateTimeOffset now, CancellationToken cancellation)
    {
        var left = now - LeftBehindAfter;
        return await db.Outbox.AcrossDeaneries("one sender works for all deaneries")
            .Where(m => m.Id == id && (m.State == MailState.Waiting || (m.State == MailState.Sending && m.TakenAt < left)))
            .ExecuteUpdateAsync(s => s
                .SetProperty(m => m.State, MailState.Sending)
                .SetProperty(m => m.Attempts, m => m.Attempts + 1)
                .SetProperty(m => m.TakenAt, now), cancellation) == 1;
    }
}
