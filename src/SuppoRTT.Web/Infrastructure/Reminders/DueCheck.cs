using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Definitions;
using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Reminders;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;

namespace SuppoRTT.Web.Infrastructure.Reminders;

/// <summary>Reckons reminders by the deanery's table once more in the moment of sending: one by itself, or those of a digest together.</summary>
public sealed class DueCheck(SuppoRTTContext db, DefinitionStore definitions, TimeProvider time)
{
    /// <summary>One that goes by itself.</summary>
    public async Task Judge(OutboxMessage message, CancellationToken cancellation)
    {
        if (await Reckoned(message, [message.Id], cancellation) is not { } reminder)
        {
            message.Withdraw();
        }
        else if (reminder.To.InPortal)
        {
            message.KeepInPortal();
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

    /// <summary>
    /// Of a digest only what still waits is said; if nothing does, it is not sent. What a doctor hears at an address or in hours of their own goes by itself. A word is needless only if it is so
    /// with and without the others of the digest: two of one step would else make each other needless. What a doctor who may not be written to by now is to know waits in the portal. One digest a day is enough: what a second one holds goes with the next. What its reader hears for others is judged before.
    /// </summary>
    public async Task Thin(OutboxMessage digest, CancellationToken cancellation)
    {
        var parts = await db.Outbox.In(digest).ToListAsync(cancellation);
        if (await db.AnotherDigestGoes(digest, time.GetUtcNow(), cancellation))
        {
            parts.ForEach(p => p.WaitForNextDigest());
            digest.Withdraw();
        }
        else
        {
            await Thin(digest, parts, cancellation);
        }
    }

    /// <summary>Whether what a digest said of something would be said now.</summary>
    public async Task<bool> StillWaits(OutboxMessage part, IReadOnlyCollection<long> all, CancellationToken cancellation) => await ReckonedTogether(part, all, cancellation) is not null;

    private async Task<Reminder?> ReckonedTogether(OutboxMessage part, IReadOnlyCollection<long> all, CancellationToken cancellation) =>
        await Reckoned(part, all, cancellation) ?? await Reckoned(part, [part.Id], cancellation);

    private async Task Thin(OutboxMessage digest, List<OutboxMessage> parts, CancellationToken cancellation)
    {
        List<long> all = [.. parts.Where(p => p.CopyOfId is null).Select(p => p.Id)];
        foreach (var part in parts.Where(p => p.CopyOfId is null))
        {
            switch (await ReckonedTogether(part, all, cancellation))
            {
                case null:
                    part.Withdraw();
                    break;
                case { To.InPortal: true }:
                    part.KeepInPortal();
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
    }

    /// <summary>The reminder as if it, and others that are not said, had not been written yet; null if it would not be by now.</summary>
    private async Task<Reminder?> Reckoned(OutboxMessage message, IReadOnlyCollection<long> unwritten, CancellationToken cancellation)
    {
        var (now, key) = (time.GetUtcNow(), message.Key!);
        var rules = (await definitions.Rules(cancellation)).Rules;
        var situation = (await db.Followed([key.Absence], unwritten, now.DateInUk, cancellation)).Single().Situation;
        var latest = Days.Later(now.DateInUk, message.PlannedFor ?? now.DateInUk);
        return WhatIsDue.For(situation, rules, now).FirstOrDefault(r => r.Key == key && r.On <= latest) is { } found ? AsOf(now.DateInUk, found, situation, rules) : null;
    }

    /// <summary>What is brought forward reaches the doctor as they are reached on the day on which it goes, not as on its own; null if they are not written to then.</summary>
    private static Reminder? AsOf(DateOnly today, Reminder reminder, Situation situation, DeaneryRules rules) => reminder.On <= today || reminder.To is not { As: ReminderTo.Trainee, InPortal: false } ? reminder
        : WayToDoctor.Of(situation, rules, today) is { ByMail: true } way ? reminder with { To = reminder.To with { AtOtherAddress = way.AtOtherAddress }, Hours = way.Hours }
        : null;
}
