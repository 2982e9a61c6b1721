using System.Collections.Concurrent;

namespace SuppoRTT.Domain.Common;

/// <summary>The calendar by which people of one nation are at work: Monday to Friday without its bank holidays.</summary>
public sealed class WorkingDays
{
    private static readonly ConcurrentDictionary<Nation, WorkingDays> _all = new();

    private readonly ConcurrentDictionary<int, HashSet<DateOnly>> _holidays = new();
    private readonly Nation _nation;

    private WorkingDays(Nation nation) => _nation = nation;

    public static WorkingDays Of(Nation nation) => _all.GetOrAdd(nation, n => new WorkingDays(n));

    public bool IsWorkingDay(DateOnly date) => !date.IsAtWeekend && !Holidays(date.Year).Contains(date);

    /// <summary>The day itself, or the next on which people are at work.</summary>
    public DateOnly OnOrAfter(DateOnly date) => Nearest(date, 1);

    /// <summary>The day itself, or the last before it on which people are at work.</summary>
    public DateOnly OnOrBefore(DateOnly date) => Nearest(date, -1);

    /// <summary>So many working days after the date, or before it if negative. The date itself is not counted and need not be a working day.</summary>
    public DateOnly Add(DateOnly date, int workingDays)
    {
        var step = Math.Sign(workingDays);
        for (var left = Math.Abs(workingDays); left > 0; left--)
        {
            date = Nearest(date.AddDays(step), step);
        }

        return date;
    }

    /// <summary>How many working days lie after the first date, up to the second.</summary>
    public int Between(DateOnly after, DateOnly until) => Enumerable.Range(1, Math.Max(0, until.DayNumber - after.DayNumber)).Count(n => IsWorkingDay(after.AddDays(n)));

    private DateOnly Nearest(DateOnly date, int step)
    {
        while (!IsWorkingDay(date))
        {
            date = date.AddDays(step);
        }

        return date;
    }

    private HashSet<DateOnly> Holidays(int year) => _holidays.GetOrAdd(year, y => [.. BankHolidays.Of(_nation, y).Select(h => h.Date)]);
}
