using SuppoRTT.Domain.Absences.Reminders;
using SuppoRTT.Domain.Common;

namespace SuppoRTT.Web.Infrastructure.Reminders;

/// <summary>The hours of the UK day in which somebody is written to.</summary>
internal static class MailHours
{
    /// <summary>No reminder is sent at night.</summary>
    public static ContactHours ByDay { get; } = new(Reminder.Morning, TimeOnly.MaxValue);

    /// <summary>When they begin next; null if they are now.</summary>
    public static DateTimeOffset? NextOpening(DateTimeOffset now, ContactHours hours)
    {
        var (clock, day) = (TimeOnly.FromDateTime(now.InUk.DateTime), now.DateInUk);
        return clock < hours.From ? UkTime.InstantOf(day, hours.From)
            : clock >= hours.Until ? UkTime.InstantOf(day.AddDays(1), hours.From)
            : null;
    }
}
