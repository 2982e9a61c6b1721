using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Administration;

/// <summary>Sends a message again, settles or stops it.</summary>
public sealed class ShowSentMessagesHandler(SuppoRTTContext db, TimeProvider time)
{
    /// <summary>False if there is no such message.</summary>
    public async Task<bool> Handle(ShowSentMessagesInput input, Actor actor, CancellationToken cancellation)
    {
        if (await db.ReadableTo(actor).SingleOrDefaultAsync(o => o.Id == input.Id, cancellation) is not { } message)
        {
            return false;
        }

        switch (input.Then)
        {
            case ShowSentMessagesInput.SendAgain:
                await db.SendAgain(message, cancellation);
                break;
            case ShowSentMessagesInput.Settle:
                message.Settle(time.GetUtcNow());
                break;
            case ShowSentMessagesInput.Stop:
                await db.Stop(message.Id, cancellation);
                break;
            default:
                throw new RuleBrokenException("A message can be sent again, settled or stopped.");
        }

        await db.SaveChangesAsync(cancellation);
        return true;
    }
}
