using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Mailing;
using SuppoRTT.Web.Infrastructure.Tenancy;

namespace SuppoRTT.Web.Features.Administration;

/// <summary>What became of what a mail server told.</summary>
public enum BounceOutcome
{
    /// <summary>It is noted, or was before, or is about nothing that we know. Which of these is not told.</summary>
    Taken,

    /// <summary>It is not written as it must be.</summary>
    Unreadable,

    /// <summary>The message is not counted as sent yet, since it came back that fast: it is to be told again.</summary>
    TooEarly,
}

/// <summary>Notes that a message came back, or is late, as a mail server tells it.</summary>
public sealed class TakeBounceHandler(SuppoRTTContext db, DeaneryScopes deaneries, TimeProvider time)
{
    public async Task<BounceOutcome> Handle(TakeBounceInput? input, CancellationToken cancellation)
    {
        if (input is not { Message: not null, Kind: "permanent" or "temporary" } || (input.Code is not null && BounceCode.Read(input.Code) is null))
        {
            return BounceOutcome.Unreadable;
        }

        return MailId.In(input.Message) is { } id && await db.Deaneries.AnyAsync(d => d.Id == id.Deanery, cancellation)
            ? await deaneries.Within(id.Deanery, there => Note(there.GetRequiredService<SuppoRTTContext>(), id.Message, input, cancellation), cancellation)
            : BounceOutcome.Taken;
    }

    private async Task<BounceOutcome> Note(SuppoRTTContext there, long id, TakeBounceInput input, CancellationToken cancellation)
    {
        var message = await there.Outbox.SingleOrDefaultAsync(o => o.Id == id, cancellation);
        if (message?.State == MailState.Sending)
        {
            return BounceOutcome.TooEarly;
        }

        if (input.Kind == "permanent")
        {
            message?.ComeBack(BounceCode.Read(input.Code), time.GetUtcNow());
        }
        else
        {
            message?.NoteDelay(BounceCode.Read(input.Code));
        }

        await there.SaveChangesAsync(cancellation);
        return BounceOutcome.Taken;
    }
}
