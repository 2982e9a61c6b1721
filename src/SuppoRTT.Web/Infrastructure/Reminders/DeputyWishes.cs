using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Definitions;
using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.Absences.Reminders;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Infrastructure.Reminders;

/// <summary>
/// In which way those who stand in for others get what they hear by it: reminders as they want reminders of that kind. What they are asked to do for the first time comes at once whatever they want, and so does what somebody asks for
/// by hand and what is no reminder.
/// </summary>
public sealed class DeputyWishes(SuppoRTTContext db, DefinitionStore definitions)
{
    /// <summary>Makes the copies in the order of the messages, since the second of a step is not the first: as many queries for many as for one.</summary>
    public async Task<IReadOnlyList<OutboxMessage>> Copies(IReadOnlyList<StandInFor> wanted, DateTimeOffset at, CancellationToken cancellation)
    {
        var (made, wishes) = (new List<OutboxMessage>(), await Wishes(wanted, cancellation));
        Delivery Wished(StandInFor copy) => wishes.GetValueOrDefault((copy.Deputy, copy.Message.Trigger), Delivery.AtOnce);
        var declinable = wishes.ContainsValue(Delivery.PortalOnly) ? (await definitions.Rules(cancellation)).Rules.Reminders.Where(r => r.Enabled && r.MayBeDeclined).Select(r => (ReminderTrigger?)r.Trigger).ToHashSet() : [];
        var heard = await Heard([.. wanted.Where(w => Wished(w) != Delivery.AtOnce && w.Message.Purpose != ReminderPurpose.Know)], cancellation);
        bool HasHeard(StandInFor copy) => heard.Concat(made).Any(o => o.RecipientId == copy.Deputy && o.IsCopyOfTheSameStep(copy.Message));
        foreach (var copy in wanted)
        {
            var (wished, purpose) = (IsAsWished(copy.Message) ? Wished(copy) : Delivery.AtOnce, copy.Message.Purpose);
            var isAtOnce = wished == Delivery.AtOnce || (purpose != ReminderPurpose.Know && !HasHeard(copy));
            var way = isAtOnce ? Delivery.AtOnce : wished == Delivery.PortalOnly && (purpose == ReminderPurpose.Help || !declinable.Contains(copy.Message.Trigger)) ? Delivery.DailyDigest : wished;
            made.Add(copy.Message.ForDeputy(copy.Deputy, at, way));
        }

        return made;
    }

    private static bool IsAsWished(OutboxMessage message) => message is { Kind: MailKind.Reminder, Trigger: not null, Rung: not OutboxMessage.Asked };

    private async Task<Dictionary<(PersonId, ReminderTrigger?), Delivery>> Wishes(IEnumerable<StandInFor> copies, CancellationToken cancellation)
    {
        var deputies = copies.Where(c => IsAsWished(c.Message)).Select(c => c.Deputy).Distinct().ToList();
        return deputies.Count == 0 ? [] : await db.ReminderPreferences.AsNoTracking().Where(p => deputies.Contains(p.PersonId)).ToDictionaryAsync(p => (p.PersonId, (ReminderTrigger?)p.Kind), p => p.Delivery, cancellation);
    }

    /// <summary>What they were reminded of in the place of another before, in these absences.</summary>
    private async Task<IReadOnlyList<OutboxMessage>> Heard(IReadOnlyCollection<StandInFor> copies, CancellationToken cancellation)
    {
        var (deputies, absences) = (copies.Select(c => (PersonId?)c.Deputy).Distinct().ToList(), copies.Select(c => c.Message.AbsenceId).Distinct().ToList());
        var saved = copies.Count == 0 ? [] : await db.Outbox.AsNoTracking()
            .Where(o => absences.Contains(o.AbsenceId) && deputies.Contains(o.RecipientId) && o.CopyOfId != null && o.State != MailState.Withdrawn).ToListAsync(cancellation);
        return [.. saved, .. db.ChangeTracker.Entries<OutboxMessage>().Where(e => e.State == EntityState.Added).Select(e => e.Entity)];
    }
}
