namespace SuppoRTT.Domain.Common;

/// <summary>Small questions to dates.</summary>
public static class Days
{
    extension(DateOnly date)
    {
        public bool IsAtWeekend => date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
    }

    public static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
