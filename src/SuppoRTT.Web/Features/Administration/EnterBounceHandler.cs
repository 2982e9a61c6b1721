using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.Common;

namespace SuppoRTT.Web.Features.Administration;

/// <summary>Notes that a message came back, or is late. To say it twice changes nothing.</summary>
public sealed class EnterBounceHandler(SuppoRTTContext db, TimeProvider time)
{
    public async Task Handle(EnterBouncePage page, CancellationToken cancellation)
    {
        var message = await db.Outbox.SingleAsync(o => o.Id == page.Line!.Message.Id, cancellation);
        RuleBrokenException.Unless(message.State != MailState.Sending, "This message is being sent at this moment. Try again in a minute.");
        RuleBrokenException.Unless(message.SentAt is not null, "This message was not sent, so it cannot have come back.");
        if (page.Input.Kind == BounceKind.Permanent)
        {
            message.ComeBack(BounceCode.Read(page.Input.Code), time.GetUtcNow());
        }
        else
        {
            message.NoteDelay(BounceCode.Read(page.Input.Code));
        }

        await db.SaveChangesAsync(cancellation);
    }
}
