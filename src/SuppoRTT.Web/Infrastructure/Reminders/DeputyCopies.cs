using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Mailing;
using SuppoRTT.Data.Members;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;

namespace SuppoRTT.Web.Infrastructure.Reminders;

/// <summary>What goes to somebody goes to who stands in for them as well, as far as the deputy can act on it in that one's name: at once, or with the deputy's own reminders of the day, as the deputy wants them.</summary>
public sealed class DeputyCopies(SuppoRTTContext db, StandingIn standIn, DeputyWishes wishes, TimeProvider time)
{
    private const int AtOnce = 50;

    /// <summary>What asks something of somebody, or tells them what they have to know to do it. Entries of calendars stay with the one who was asked to a meeting.</summary>
    public static bool IsPassedOn(MailKind kind) => kind is MailKind.Reminder or MailKind.FormToSign or MailKind.SomethingToRead or MailKind.DecisionMade or MailKind.RequestToDecide or MailKind.SupervisorNamed or MailKind.PartnerNamed
        or MailKind.FormSentBack or MailKind.HelpAsked or MailKind.ReviewEscalated;

    /// <summary>Writes the same for those who stand in today for who is about to get it; once for each, however often it is tried. Of a digest, what was not passed on when it was put together.</summary>
    public async Task PassOn(OutboxMessage message, CancellationToken cancellation) =>
        await Copy(message.Kind == MailKind.Digest ? await db.Outbox.AsNoTracking().In(message).OrderBy(o => o.Id).ToListAsync(cancellation) : [message], cancellation);

    /// <summary>
    /// Passes on what waits for the digests of the day, before they are put together: so it is in the one digest that a deputy gets that day. What was passed on is left out, since it may wait for days; whoever is named as a deputy
    /// after that gets it when the digest goes.
    /// </summary>
    public async Task PassOnBeforeDigests(CancellationToken cancellation)
    {
        var (away, after) = (db.WithDeputyOn(time.GetUtcNow().DateInUk), 0L);
        var waiting = db.Outbox.AsNoTracking().Where(o => o.State == MailState.ForDigest && o.DigestId == null && o.CopyOfId == null && o.AbsenceId != null && o.RecipientId != null && away.Contains(o.RecipientId.Value)
            && !db.Outbox.Any(c => c.AbsenceId != null && c.AbsenceId == o.AbsenceId && c.Id > o.Id && c.CopyOfId == o.Id && c.State != MailState.Withdrawn)); // By the absence, which has an index.
        while (await waiting.Where(o => o.Id > after).OrderBy(o => o.Id).Take(AtOnce).ToListAsync(cancellation) is { Count: > 0 } parts)
        {
            await Copy(parts, cancellation);
            await db.SaveChangesAsync(cancellation);
            after = parts[^1].Id;
        }
    }

    /// <summary>Nobody stands in for a doctor as such, so of what reminds one nothing is asked.</summary>
    private async Task Copy(IReadOnlyList<OutboxMessage> messages, CancellationToken cancellation)
    {
        var possible = messages.Where(m => m is { CopyOfId: null, AbsenceId: not null, RecipientId: not null, To: not ReminderTo.Trainee } && IsPassedOn(m.Kind)).ToList();
        if (possible.Count == 0 || await standIn.For(possible, cancellation) is not { Count: > 0 } deputies)
        {
            return;
        }

        var keys = deputies.Select(d => d.Message.CopyKey(d.Deputy)).ToList();
        var copied = await db.Outbox.Where(o => keys.Contains(o.UniqueKey)).Select(o => o.UniqueKey).ToListAsync(cancellation);
        db.AddRange(await wishes.Copies([.. deputies.Where(d => !copied.Contains(d.Message.CopyKey(d.Deputy)))], time.GetUtcNow(), cancellation));
    }
}
