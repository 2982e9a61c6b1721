using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

using SuppoRTT.Data;
using SuppoRTT.Data.Mailing;
using SuppoRTT.Data.Members;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Common;

namespace SuppoRTT.Web.Infrastructure.Reminders;

/// <summary>Judges a message once more in the moment of sending, so that what was written yesterday never outlives what happened today.</summary>
public sealed class ReminderCheck(SuppoRTTContext db, DueCheck due, AskedCheck asked, NewsCheck news, PassOnCheck passOn, DeputyCheck deputies, DeputyCopies copies, DoctorsWishes wishes, TimeProvider time)
{
    /// <summary>Whether the message may go now. If not, it is withdrawn, or waits for the hour at which it may. What another message about a meeting took the place of is withdrawn, too. Whatever is to the doctor goes as they wish.</summary>
    public async Task<bool> MayGo(OutboxMessage message, CancellationToken cancellation)
    {
        if (await IsToWhoHasGone(message, cancellation))
        {
            message.Withdraw();
            return false;
        }

        await Judge(message, cancellation);
        if (message.Kind == MailKind.Digest)
        {
            await Save(cancellation); // The letter is made of what the database holds.
        }

        if (message.State == MailState.Sending)
        {
            await copies.PassOn(message, cancellation);
        }

        return message.State == MailState.Sending;
    }

    private async Task<bool> IsToWhoHasGone(OutboxMessage message, CancellationToken cancellation) => message.RecipientId is { } person
        && Judgement.WhyAlsoToWhoHasGone(message.Kind) is null && !await db.IsThere(person, time.GetUtcNow().DateInUk, cancellation);

    private async Task Judge(OutboxMessage message, CancellationToken cancellation)
    {
        switch (Judgement.Of(message.Kind).By, message)
        {
            case (JudgedBy.Deputies, _) or (_, { CopyOfId: not null }):
                await deputies.Judge(message, cancellation);
                break;
            case (JudgedBy.Table, { Kind: MailKind.Digest }):
                await deputies.Thin(message, cancellation);
                await due.Thin(message, cancellation);
                break;
            case (JudgedBy.Table, { Rung: OutboxMessage.Asked }):
                await asked.Judge(message, cancellation);
                break;
            case (JudgedBy.Table, { Key: not null }):
                await due.Judge(message, cancellation);
                break;
            case (JudgedBy.RotaPlan, { RotaSendingId: { } sending }):
                await news.Judge(message, sending, cancellation);
                break;
            case (JudgedBy.News, { AbsenceId: { } absence }):
                await news.Judge(message, absence, cancellation);
                break;
            case (JudgedBy.PassOn, { AbsenceId: { } absence }):
                await passOn.Judge(message, absence, cancellation);
                break;
            case (JudgedBy.Wishes, { RecipientId: { } recipient }):
                await wishes.Honour(message, recipient, cancellation);
                break;
        }
    }

    /// <summary>What was withdrawn may be due later; what the doctor finds in the portal goes into their calendar once they may be written to, and they may be by now.</summary>
    private static bool IsLookedAtAgain(OutboxMessage message) =>
        message.State == MailState.Withdrawn || (message.State == MailState.PortalOnly && message.Kind is MailKind.MeetingRequest or MailKind.MeetingCancelled or MailKind.MeetingTakenOut);

    /// <summary>
    /// Saves what was decided, with the word that goes to somebody in the doctor's place, and has absences of which a reminder was withdrawn reckoned again in the same transaction: under other
    /// dates it may be due later.
    /// </summary>
    public async Task Save(CancellationToken cancellation)
    {
        try
        {
            await SaveAll(cancellation);
        }
        catch (DbUpdateException e) when (DatabaseFaults.IsDuplicate(e) && Words() is { Count: > 0 } words)
        {
            // Another message of the same day was faster, and its word says it.
            words.ForEach(w => w.State = EntityState.Detached);
            await SaveAll(cancellation);
        }
    }

    private List<EntityEntry<OutboxMessage>> Words() => [.. db.ChangeTracker.Entries<OutboxMessage>().Where(e => e.State == EntityState.Added && e.Entity.Kind == MailKind.PassOn)];

    private async Task SaveAll(CancellationToken cancellation)
    {
        var withdrawn = db.ChangeTracker.Entries<OutboxMessage>().Where(e => e.State == EntityState.Modified && IsLookedAtAgain(e.Entity)).Select(e => e.Entity.AbsenceId).OfType<AbsenceId>().ToList();
        if (withdrawn.Count == 0)
        {
            await db.SaveChangesAsync(cancellation);
            return;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await db.SaveChangesAsync(cancellation);
        foreach (var absence in withdrawn.Distinct())
        {
            await db.LookAgain(absence, time.GetUtcNow(), cancellation);
        }

        await transaction.CommitAsync(cancellation);
    }
}
