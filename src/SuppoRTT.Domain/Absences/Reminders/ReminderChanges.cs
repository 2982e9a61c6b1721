namespace SuppoRTT.Domain.Absences.Reminders;

/// <summary>One reminder before and after a change.</summary>
public sealed record MovedReminder(Reminder Before, Reminder After);

/// <summary>What a change does to the reminders of an absence.</summary>
/// <param name="Withdrawn">No longer to be sent.</param>
/// <param name="New">To be sent, and were not before.</param>
/// <param name="Moved">The same, on another day or for another deadline.</param>
public sealed record ReminderChanges(IReadOnlyList<Reminder> Withdrawn, IReadOnlyList<Reminder> New, IReadOnlyList<MovedReminder> Moved)
{
    public static ReminderChanges Compare(IReadOnlyList<Reminder> before, IReadOnlyList<Reminder> after)
    {
        var (old, now) = (before.ToDictionary(r => r.Key), after.ToDictionary(r => r.Key));
        return new ReminderChanges(
            [.. before.Where(r => !now.ContainsKey(r.Key))],
            [.. after.Where(r => !old.ContainsKey(r.Key))],
            [.. before.Where(r => now.ContainsKey(r.Key)).Select(r => new MovedReminder(r, now[r.Key])).Where(m => (m.Before.On, m.Before.By) != (m.After.On, m.After.By))]);
    }
}
