using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Reminders;

/// <summary>Marks a message of one’s own.</summary>
public sealed class ShowInboxHandler(SuppoRTTContext db, TimeProvider time)
{
    /// <summary>The message as it is now; null if there is none of this person.</summary>
    public async Task<OutboxMessage?> Handle(ShowInboxInput input, Actor actor, CancellationToken cancellation)
    {
        if (await db.Outbox.SingleOrDefaultAsync(o => o.Id == input.Id && o.RecipientId == actor.Id, cancellation) is not { } message)
        {
            return null;
        }

        Apply(input.Then, message);
        await db.SaveChangesAsync(cancellation);
        return message;
    }

    private void Apply(string? then, OutboxMessage message)
    {
        switch (then)
        {
            case ShowInboxInput.Unread:
                message.MarkUnread();
                break;
            case ShowInboxInput.Archive:
                message.MarkRead(time.GetUtcNow());
                message.Archive(time.GetUtcNow());
                break;
            case ShowInboxInput.TakeOut:
                message.Archive(null);
                break;
            default:
                message.MarkRead(time.GetUtcNow());
                break;
        }
    }
}
