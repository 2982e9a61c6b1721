namespace SuppoRTT.Domain.Common;

/// <summary>Deadlines are UK dates: in summer the UK date differs from the UTC date for an hour each night.</summary>
public static class UkTime
{
    private static readonly TimeZoneInfo _london = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    extension(DateTimeOffset instant)
    {
        /// <summary>The date on a wall calendar in the UK.</summary>
        public DateOnly DateInUk => DateOnly.FromDateTime(instant.InUk.DateTime);

        /// <summary>The same instant on a UK clock.</summary>
        public DateTimeOffset InUk => TimeZoneInfo.ConvertTime(instant, _london);
    }

    /// <summary>No UK clock shows this time on this day: it is in the hour that is skipped in spring.</summary>
    public static bool IsSkipped(DateOnly date, TimeOnly time) => _london.IsInvalidTime(date.ToDateTime(time));

    /// <summary>The instant at which a UK clock shows this date and time; in the hour that is skipped in spring, an hour later; in the hour that comes twice in autumn, the first of the two.</summary>
    public static DateTimeOffset InstantOf(DateOnly date, TimeOnly time)
    {
        var local = date.ToDateTime(time);
        return _london.IsInvalidTime(local)
            ? new DateTimeOffset(local.AddHours(1), _london.GetUtcOffset(local.AddHours(1))).ToUniversalTime()
            : new DateTimeOffset(local, _london.IsAmbiguousTime(local) ? _london.GetAmbiguousTimeOffsets(local).Max() : _london.GetUtcOffset(local)).ToUniversalTime();
    }
}
