using System.Globalization;

namespace SuppoRTT.Domain.Common;

/// <summary>Small questions to dates, and how they are written.</summary>
public static class Days
{
    private static readonly CultureInfo _british = CultureInfo.GetCultureInfo("en-GB");

    extension(DateOnly date)
    {
        public bool IsAtWeekend => date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

        /// <summary>As 2 March 2026.</summary>
        public string Written => date.ToString("d MMMM yyyy", _british);
    }

    public static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
