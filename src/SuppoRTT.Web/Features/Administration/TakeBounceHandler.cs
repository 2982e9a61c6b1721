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
    private static readonly Action<OutboxMessage> _nothing = _ => { };

    public async Task<BounceOutcome> Handle(TakeBounceInput? input, CancellationToken cancellation)
    {
        if (Meaning(input) is not { } note)
        {
            return BounceOutcome.Unreadable;
        }

        return MailId.In(input!.Message ?? input.Reference) is { } id && await db.Deaneries.AnyAsync(d => d.Id == id.Deanery, cancellation)
            ? await deaneries.Within(id.Deanery, there => Note(there.GetRequiredService<SuppoRTTContext>(), id.Message, note, cancellation), cancellation)
            : BounceOutcome.Taken;
    }

    /// <summary>What it says of the message; null if it is not written as it must be.</summary>
    private Action<OutboxMessage>? Meaning(TakeBounceInput? input) => input switch
    {
        { Status: "permanent-failure" } => m => m.ComeBack(null, time.GetUtcNow()),
        { Status: "temporary-failure" or "technical-failure" } => m => m.GoAstray(),
        { Status: "created" or "sending" or "delivered" } => _nothing,
        { Status: null, Message: not null, Kind: "permanent", Code: var code } when IsCode(code) => m => m.ComeBack(BounceCode.Read(code), time.GetUtcNow()),
        { Status: null, Message: not null, Kind: "temporary", Code: var code } when IsCode(code) => m => m.NoteDelay(BounceCode.Read(code)),
        _ => null,
    };

    private static bool IsCode(string? code) => code is null || BounceCode.Read(code) is not null;

    private static async Task<BounceOutcome> Note(SuppoRTTContext there, long id, Action<OutboxMessage> note, CancellationToken cancellation)
    {
        var message = await there.Outbox.SingleOrDefaultAsync(o => o.Id == id, cancellation);
        if (message?.State == MailState.Sending)
        {
            return BounceOutcome.TooEarly;
        }

        if (message is not null)
        {
            note(message);
            await there.SaveChangesAsync(cancellation);
        }

        return BounceOutcome.Taken;
    }
}
