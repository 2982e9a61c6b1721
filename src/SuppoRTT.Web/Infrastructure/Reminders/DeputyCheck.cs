using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Infrastructure.Reminders;

/// <summary>What goes to somebody goes to who stands in for them as well, as far as the deputy can act on it in that one's name; judged once more in the moment of sending, so that nothing goes after the span.</summary>
public sealed class DeputyCheck(SuppoRTTContext db, StandingIn standIn, DueCheck due, AskedCheck asked, NewsCheck news, DeputyNews standIns, TimeProvider time)
{
    /// <summary>What asks something of somebody, or tells them what they have to know to do it. Entries of calendars stay with the one who was asked to a meeting.</summary>
    public static bool IsPassedOn(MailKind kind) => kind is MailKind.Reminder or MailKind.FormToSign or MailKind.SomethingToRead or MailKind.DecisionMade or MailKind.RequestToDecide or MailKind.SupervisorNamed or MailKind.PartnerNamed
        or MailKind.FormSentBack or MailKind.HelpAsked or MailKind.ReviewEscalated;

    /// <summary>Writes the same for those who stand in today for who is about to get it; once for each, however often it is tried.</summary>
    public async Task PassOn(OutboxMessage message, CancellationToken cancellation)
    {
        if (message is { CopyOfId: null, Kind: MailKind.Digest })
        {
            await PassOnTogether(message, cancellation);
        }
        else if (message is { CopyOfId: null, AbsenceId: not null, RecipientId: not null } && IsPassedOn(message.Kind))
        {
            var copied = await CopiedTo(message, cancellation);
            db.AddRange((await standIn.For(message, cancellation)).Where(d => !copied.Contains(d)).Select(d => message.ForDeputy(d, time.GetUtcNow())));
        }
    }

    /// <summary>Of a digest each deputy gets one as well, with what they can act on of it.</summary>
    private async Task PassOnTogether(OutboxMessage digest, CancellationToken cancellation)
    {
        var (now, copied, copies) = (time.GetUtcNow(), await CopiedTo(digest, cancellation), new Dictionary<PersonId, OutboxMessage>());
        var parts = await db.Outbox.In(digest).ToListAsync(cancellation);
        List<long> ids = [.. parts.Select(p => p.Id)]; // What was in a digest that could not be sent comes in the next one: who has it already is not sent it again.
        var had = await db.Outbox.Where(o => o.CopyOfId != null && ids.Contains(o.CopyOfId.Value)).Select(o => new { o.CopyOfId, o.RecipientId }).ToListAsync(cancellation);
        foreach (var part in parts)
        {
            foreach (var deputy in (await standIn.For(part, cancellation)).Where(d => !copied.Contains(d) && !had.Exists(h => h.CopyOfId == part.Id && h.RecipientId == d)))
            {
                if (!copies.TryGetValue(deputy, out var copy))
                {
                    db.Add(copies[deputy] = copy = digest.ForDeputy(deputy, now));
                }

                db.Add(part.ForDeputy(deputy, now, copy));
            }
        }
    }

    private Task<List<PersonId?>> CopiedTo(OutboxMessage message, CancellationToken cancellation) => db.Outbox.Where(o => o.CopyOfId == message.Id).Select(o => o.RecipientId).ToListAsync(cancellation);

    /// <summary>What is said of standing in, or to who stands in.</summary>
    public Task Judge(OutboxMessage message, CancellationToken cancellation) => message switch
    {
        { CopyOfId: null } => standIns.Judge(message, cancellation),
        { Kind: MailKind.Digest } => Thin(message, cancellation),
        _ => JudgeCopy(message, cancellation),
    };

    /// <summary>Of a digest only what its reader can still do for the other one is said; if nothing is left, it is not sent.</summary>
    private async Task Thin(OutboxMessage digest, CancellationToken cancellation)
    {
        var parts = await db.Outbox.In(digest).ToListAsync(cancellation);
        List<long> all = [.. parts.Select(p => p.CopyOfId!.Value)];
        foreach (var original in await db.Outbox.AsNoTracking().Where(o => all.Contains(o.Id)).ToListAsync(cancellation))
        {
            if (!(await standIn.For(original, cancellation)).Contains(digest.RecipientId!.Value) || !await due.StillWaits(original, all, cancellation))
            {
                parts.Single(p => p.CopyOfId == original.Id).Withdraw();
            }
        }

        if (parts.TrueForAll(p => p.State != MailState.ForDigest))
        {
            digest.Withdraw();
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
