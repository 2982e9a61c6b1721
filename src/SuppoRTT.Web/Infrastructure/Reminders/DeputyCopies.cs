using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Definitions;
using SuppoRTT.Data.Mailing;
using SuppoRTT.Data.Members;
using SuppoRTT.Domain.Absences.Reminders;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Infrastructure.Reminders;

/// <summary>What goes to somebody goes to who stands in for them as well, as far as the deputy can act on it in that one's name: at once, or with the deputy's own reminders of the day, as the deputy wants them.</summary>
public sealed class DeputyCopies(SuppoRTTContext db, StandingIn standIn, DefinitionStore definitions, TimeProvider time)
{
    private const int AtOnce = 500;

    /// <summary>What asks something of somebody, or tells them what they have to know to do it. Entries of calendars stay with the one who was asked to a meeting.</summary>
    public static bool IsPassedOn(MailKind kind) => kind is MailKind.Reminder or MailKind.FormToSign or MailKind.SomethingToRead or MailKind.DecisionMade or MailKind.RequestToDecide or MailKind.SupervisorNamed or MailKind.PartnerNamed
        or MailKind.FormSentBack or MailKind.HelpAsked or MailKind.ReviewEscalated;

    /// <summary>Writes the same for those who stand in today for who is about to get it; once for each, however often it is tried. Of a digest, what was not passed on when it was put together.</summary>
    public async Task PassOn(OutboxMessage message, CancellationToken cancellation)
    {
        foreach (var one in message.Kind == MailKind.Digest ? await db.Outbox.AsNoTracking().In(message).OrderBy(o => o.Id).ToListAsync(cancellation) : [message])
        {
            await Copy(one, cancellation);
        }
    }

    /// <summary>Passes on what waits for the digests of the day, before they are put together: so it is in the one digest that a deputy gets that day.</summary>
    public async Task PassOnBeforeDigests(CancellationToken cancellation)
    {
        var (away, after) = (db.WithDeputyOn(time.GetUtcNow().DateInUk), 0L);
        var waiting = db.Outbox.AsNoTracking().Where(o => o.State == MailState.ForDigest && o.DigestId == null && o.CopyOfId == null && o.RecipientId != null && away.Contains(o.RecipientId.Value));
        while (await waiting.Where(o => o.Id > after).OrderBy(o => o.Id).Take(AtOnce).ToListAsync(cancellation) is { Count: > 0 } parts)
        {
            foreach (var part in parts)
            {
                await Copy(part, cancellation);
            }

            await db.SaveChangesAsync(cancellation);
            after = parts[^1].Id;
        }
    }

    /// <summary>Nobody stands in for a doctor as such, so of what reminds one nothing is asked.</summary>
    private async Task Copy(OutboxMessage message, CancellationToken cancellation)
    {
        if (message is not { CopyOfId: null, AbsenceId: not null, RecipientId: not null, To: not ReminderTo.Trainee } || !IsPassedOn(message.Kind) || await standIn.For(message, cancellation) is not { Count: > 0 } deputies)
        {
            return;
        }

        var keys = deputies.Select(message.CopyKey).ToList();
        var copied = await db.Outbox.Where(o => keys.Contains(o.UniqueKey)).Select(o => o.UniqueKey).ToListAsync(cancellation);
        foreach (var deputy in deputies.Where(d => !copied.Contains(message.CopyKey(d))))
        {
            db.Add(message.ForDeputy(deputy, time.GetUtcNow(), await WayTo(deputy, message, cancellation)));
        }
    }

    /// <summary>As the deputy wants reminders of that kind; what they are asked to do for the first time comes at once whatever they want, and so does what somebody asks for by hand and what is no reminder.</summary>
    private async Task<Delivery> WayTo(PersonId deputy, OutboxMessage message, CancellationToken cancellation)
    {
        if (message is not { Kind: MailKind.Reminder, Trigger: { } trigger, Rung: not OutboxMessage.Asked })
        {
            return Delivery.AtOnce;
        }

        var wished = await db.ReminderPreferences.Where(p => p.PersonId == deputy && p.Kind == trigger).Select(p => (Delivery?)p.Delivery).SingleOrDefaultAsync(cancellation) ?? Delivery.AtOnce;
        if (wished == Delivery.AtOnce || (message.Purpose != ReminderPurpose.Know && !await HasHeard(deputy, message, cancellation)))
        {
            return Delivery.AtOnce;
        }

        var mayDecline = message.Purpose != ReminderPurpose.Help && (await definitions.Rules(cancellation)).Rules.Reminders.Any(r => r.Enabled && r.MayBeDeclined && r.Trigger == trigger);
        return wished == Delivery.PortalOnly && !mayDecline ? Delivery.DailyDigest : wished;
    }

    /// <summary>Whether they were reminded of the same step in the place of another before.</summary>
    private async Task<bool> HasHeard(PersonId deputy, OutboxMessage message, CancellationToken cancellation) =>
        db.ChangeTracker.Entries<OutboxMessage>().Any(e => e.State == EntityState.Added && e.Entity.RecipientId == deputy && e.Entity.IsCopyOfTheSameStep(message))
        || (await db.Outbox.AsNoTracking().Where(o => o.RecipientId == deputy && o.AbsenceId == message.AbsenceId && o.CopyOfId != null && o.State != MailState.Withdrawn).ToListAsync(cancellation)).Exists(o => o.IsCopyOfTheSameStep(message));
}
