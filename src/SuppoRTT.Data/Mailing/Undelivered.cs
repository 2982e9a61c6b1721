using Microsoft.EntityFrameworkCore;

using SuppoRTT.Domain.People;

namespace SuppoRTT.Data.Mailing;

/// <summary>The desk of what could not be delivered.</summary>
public static class Undelivered
{
    /// <summary>What waits for somebody to look at it.</summary>
    public static IQueryable<OutboxMessage> OnTheDesk(this IQueryable<OutboxMessage> messages) => messages.Where(o => o.State == MailState.Failed && o.SettledAt == null);

    /// <summary>Whether an e-mail of this deanery to that address came back for good, and nobody has said since that it is right.</summary>
    public static Task<bool> HasComeBackFrom(this SuppoRTTContext db, string? mark, CancellationToken cancellation) =>
        db.Outbox.AnyAsync(o => o.AddressMark == mark && o.BouncedAt != null, cancellation);

    /// <summary>Has a message sent again. That says that its address is right: what came back from there counts no more.</summary>
    public static async Task SendAgain(this SuppoRTTContext db, OutboxMessage message, CancellationToken cancellation)
    {
        message.SendAgain();
        var mark = message.AddressMark;
        foreach (var other in await db.Outbox.Where(o => mark != null && o.AddressMark == mark && o.BouncedAt != null).ToListAsync(cancellation))
        {
            other.TrustAddress();
        }
    }

    /// <summary>Somebody has another address: all of theirs that lies on the desk is sent there.</summary>
    public static async Task SendAgainTo(this SuppoRTTContext db, PersonId person, CancellationToken cancellation)
    {
        foreach (var message in await db.Outbox.OnTheDesk().Where(o => o.RecipientId == person && !o.AtOtherAddress).ToListAsync(cancellation))
        {
            message.SendAgain();
        }
    }
}
