using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.Absences;

namespace SuppoRTT.Web.Infrastructure.Reminders;

/// <summary>Judges a message once more in the moment of sending, so that what was written yesterday never outlives what happened today.</summary>
public sealed class ReminderCheck(SuppoRTTContext db, DueCheck due, AskedCheck asked, NewsCheck news, PassOnCheck passOn, TimeProvider time)
{
    private OutboxMessage? _judged;

    /// <summary>Whether the message may go now. If not, it is withdrawn, or waits for the hour at which it may. What another message about a meeting took the place of is withdrawn, too. Whatever is to the doctor goes as they wish.</summary>
    public async Task<bool> MayGo(OutboxMessage message, CancellationToken cancellation)
    {
        _judged = message;
        switch (Judgement.Of(message.Kind).By, message)
        {
            case (JudgedBy.Table, { Kind: MailKind.Digest }):
                await due.Thin(message, cancellation);

                // The letter is made of what the database holds.
                await Save(cancellation);
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
        }

        return message.State == MailState.Sending;
    }

    /// <summary>What was withdrawn may be due later; what the doctor finds in the portal goes into their calendar once they may be written to, and they may be by now.</summary>
    private static bool IsLookedAtAgain(OutboxMessage message) =>
        message.State == MailState.Withdrawn || (message.State == MailState.PortalOnly && message.Kind is MailKind.MeetingRequest or MailKind.MeetingCancelled);

    /// <summary>
    /// Saves what was decided, and has absences of which a reminder was withdrawn reckoned again in the same transaction: under other dates it may be due later. Of the message that was
    /// judged so even if it is saved already, with the word that went to somebody in the doctor's place.
    /// </summary>
    public async Task Save(CancellationToken cancellation)
    {
        var withdrawn = db.ChangeTracker.Entries<OutboxMessage>().Where(e => (e.State == EntityState.Modified || e.Entity == _judged) && IsLookedAtAgain(e.Entity)).Select(e => e.Entity.AbsenceId).OfType<AbsenceId>().ToList();
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
