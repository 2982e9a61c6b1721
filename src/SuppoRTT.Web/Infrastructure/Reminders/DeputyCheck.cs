using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Infrastructure.Reminders;

/// <summary>Judges what goes to those who stand in for others in the moment of sending, so that nothing goes after the span.</summary>
public sealed class DeputyCheck(SuppoRTTContext db, StandingIn standIn, DueCheck due, AskedCheck asked, NewsCheck news, DeputyNews standIns, TimeProvider time)
{
    /// <summary>What is said of standing in, or to who stands in.</summary>
    public Task Judge(OutboxMessage message, CancellationToken cancellation) => message switch
    {
        { CopyOfId: null } => standIns.Judge(message, cancellation),
        { Kind: MailKind.Digest } => TakeApart(message, cancellation),
        _ => JudgeCopy(message, cancellation),
    };

    /// <summary>A digest of its own for each for whom they stand in, as deputies once got: what it holds goes with the one digest that they get a day.</summary>
    private async Task TakeApart(OutboxMessage digest, CancellationToken cancellation)
    {
        (await db.Outbox.In(digest).ToListAsync(cancellation)).ForEach(p => p.WaitForNextDigest());
        digest.Withdraw();
    }

    /// <summary>Of what a digest says to its reader for others, only what they can still do for them is said.</summary>
    public async Task Thin(OutboxMessage digest, CancellationToken cancellation)
    {
        var copies = await db.Outbox.In(digest).Where(p => p.CopyOfId != null).ToListAsync(cancellation);
        List<long> all = [.. copies.Select(p => p.CopyOfId!.Value)];
        foreach (var original in copies.Count == 0 ? [] : await db.Outbox.AsNoTracking().Where(o => all.Contains(o.Id)).ToListAsync(cancellation))
        {
            if (!(await standIn.For(original, cancellation)).Contains(digest.RecipientId!.Value) || !await due.StillWaits(original, all, cancellation))
            {
                copies.Single(p => p.CopyOfId == original.Id).Withdraw();
            }
        }
    }

    /// <summary>Withdraws what goes to who stands in no more, and what would not be said to the one for whom they stand in either.</summary>
    private async Task JudgeCopy(OutboxMessage copy, CancellationToken cancellation)
    {
        var original = await db.Outbox.AsNoTracking().SingleAsync(o => o.Id == copy.CopyOfId, cancellation);
        if (copy.RecipientId is not { } deputy || !(await standIn.For(original, cancellation)).Contains(deputy))
        {
            copy.Withdraw();
            return;
        }

        await Judge(original, original.AbsenceId!.Value, cancellation);
        switch (original)
        {
            case { State: MailState.Withdrawn or MailState.PortalOnly }:
                copy.Withdraw();
                break;
            case { State: MailState.Waiting, NotBefore: { } hour } when hour > time.GetUtcNow():
                copy.PutOff(hour);
                break;
        }
    }

    /// <summary>As if it had not gone yet. What is found out of the original is not saved.</summary>
    private Task Judge(OutboxMessage original, AbsenceId absence, CancellationToken cancellation) => original switch
    {
        { Rung: OutboxMessage.Asked } => asked.Judge(original, cancellation),
        { Key: not null } => due.Judge(original, cancellation),
        _ => news.Judge(original, absence, cancellation),
    };
}
