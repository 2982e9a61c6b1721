using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Definitions;
using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.Absences.Reminders;
using SuppoRTT.Domain.Common;
using SuppoRTT.Web.Infrastructure.Calendars;

namespace SuppoRTT.Web.Infrastructure.Reminders;

/// <summary>Reckons a reminder once more in the moment of sending, so that what was written yesterday never outlives what happened today.</summary>
public sealed class ReminderCheck(SuppoRTTContext db, DefinitionStore definitions, DoctorsWishes wishes, MeetingCheck meetings, NewsCheck news, AskedCheck asked, TimeProvider time)
{
    /// <summary>Whether the message may go now. If not, it is withdrawn, or waits for the hour at which it may. What another message about a meeting took the place of is withdrawn, too. Whatever is to the doctor goes as they wish.</summary>
    public async Task<bool> MayGo(OutboxMessage message, CancellationToken cancellation)
    {
        switch (message)
        {
            case { Kind: MailKind.Digest }:
                await Thin(message, cancellation);
                return message.State == MailState.Sending;
            case { Rung: OutboxMessage.Asked }:
                await asked.Judge(message, cancellation);
                return message.State == MailState.Sending;
            case { Key: not null }:
                await Judge(message, cancellation);
                return message.State == MailState.Sending;
            case { RotaSendingId: { } sending }:
                return await news.StandsFor(message, sending, cancellation);
            case { AbsenceId: { } absence, RecipientId: { } doctor }:
                if (await meetings.Stands(message, cancellation) && await news.Stands(message, absence, doctor, cancellation))
                {
                    await wishes.Honour(message, absence, doctor, cancellation);
                }

                return message.State == MailState.Sending;
            default:
                return true;
        }
    }

    /// <summary>Saves what was decided, and has absences of which a reminder was withdrawn reckoned again in the same transaction: under other dates it may be due later.</summary>
    public async Task Save(CancellationToken cancellation)
    {
        var withdrawn = db.ChangeTracker.Entries<OutboxMessage>().Where(e => e.State == EntityState.Modified && e.Entity.State == MailState.Withdrawn).Select(e => e.Entity.AbsenceId).OfType<Domain.Absences.AbsenceId>().ToList();
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

    /// <summary>Of a digest only what still waits is said; if nothing does, it is not sent. What a doctor hears at an address or in hours of their own goes by itself.</summary>
    private async Task Thin(OutboxMessage digest, CancellationToken cancellation)
    {
        var parts = await db.Outbox.In(digest).ToListAsync(cancellation);
        foreach (var part in parts)
        {
            switch (await Reckoned(part, cancellation))
            {
                case null:
                    part.Withdraw();
                    break;
                case { To.AtOtherAddress: true } or { Hours: not null }:
                    part.LeaveDigest();
                    break;
            }
        }

        if (parts.TrueForAll(p => p.State != MailState.ForDigest))
        {
            digest.Withdraw();
        }
        else if (MailHours.NextOpening(time.GetUtcNow(), MailHours.ByDay) is { } morning)
        {
            digest.PutOff(morning);
        }
        else
        {
            // The letter is made of what the database holds.
            await Save(cancellation);
        }
    }

    private async Task Judge(OutboxMessage message, CancellationToken cancellation)
    {
        if (await Reckoned(message, cancellation) is not { } reminder)
        {
            message.Withdraw();
        }
        else if (MailHours.NextOpening(time.GetUtcNow(), reminder.Hours ?? MailHours.ByDay) is { } hour)
        {
            message.PutOff(hour);
        }
        else
        {
            message.GoTo(reminder.To.AtOtherAddress);
        }
    }

    /// <summary>The reminder as if it had not been written yet; null if it would not be by now.</summary>
    private async Task<Reminder?> Reckoned(OutboxMessage message, CancellationToken cancellation)
    {
        var (now, key) = (time.GetUtcNow(), message.Key!);
        var rules = (await definitions.Rules(cancellation)).Rules;
        var situation = (await db.Followed([key.Absence], message.Id, now.DateInUk, cancellation)).Single().Situation;
        var latest = Days.Later(now.DateInUk, message.PlannedFor ?? now.DateInUk);
        return WhatIsDue.For(situation, rules, now).FirstOrDefault(r => r.Key == key && r.On <= latest);
    }
}
