using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Definitions;
using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Reminders;
using SuppoRTT.Domain.Common;

namespace SuppoRTT.Web.Infrastructure.Reminders;

/// <summary>Reckons reminders by the deanery's table once more in the moment of sending: one by itself, or those of a digest together.</summary>
public sealed class DueCheck(SuppoRTTContext db, DefinitionStore definitions, TimeProvider time)
{
    /// <summary>One that goes by itself.</summary>
    public async Task Judge(OutboxMessage message, CancellationToken cancellation)
    {
        if ((await Reckoned([message], cancellation))[message] is not { } reminder)
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

    /// <summary>Of a digest only what still waits is said; if nothing does, it is not sent. What a doctor hears at an address or in hours of their own goes by itself.</summary>
    public async Task Thin(OutboxMessage digest, CancellationToken cancellation)
    {
        var parts = await db.Outbox.In(digest).ToListAsync(cancellation);
        foreach (var (part, reminder) in await Reckoned(parts, cancellation))
        {
            switch (reminder)
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
    }

    /// <summary>
    /// The reminders as if none of them had been written yet; null for what would not be by now. Those that go together are reckoned together: each would else find that the step was
    /// spoken of by the other, and both would be withdrawn.
    /// </summary>
    private async Task<Dictionary<OutboxMessage, Reminder?>> Reckoned(IReadOnlyCollection<OutboxMessage> together, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var rules = (await definitions.Rules(cancellation)).Rules;
        List<AbsenceId> absences = [.. together.Select(m => m.Key!.Absence).Distinct()];
        var followed = await db.Followed(absences, [.. together.Select(m => m.Id)], now.DateInUk, cancellation);
        var due = followed.ToDictionary(f => f.Absence.Id, f => WhatIsDue.For(f.Situation, rules, now));
        return together.ToDictionary(m => m, m => due[m.Key!.Absence].FirstOrDefault(r => r.Key == m.Key && r.On <= Days.Later(now.DateInUk, m.PlannedFor ?? now.DateInUk)));
    }
}
