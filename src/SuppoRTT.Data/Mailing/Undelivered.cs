using Microsoft.EntityFrameworkCore;

namespace SuppoRTT.Data.Mailing;

/// <summary>The desk of what could not be delivered.</summary>
public static class Undelivered
{
    /// <summary>What waits for somebody to look at it.</summary>
    public static IQueryable<OutboxMessage> OnTheDesk(this IQueryable<OutboxMessage> messages) => messages.Where(o => o.State == MailState.Failed && o.SettledAt == null);

    /// <summary>Whether an e-mail of this deanery to that address came back for good, and nobody has said since that it is right.</summary>
    public static Task<bool> HasComeBackFrom(this SuppoRTTContext db, string? mark, CancellationToken cancellation) =>
        db.Outbox.AnyAsync(o => o.AddressMark == mark && o.BouncedAt != null, cancellation);
}
