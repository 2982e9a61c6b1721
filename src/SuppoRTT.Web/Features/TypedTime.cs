using System.Globalization;
using System.Text.RegularExpressions;

namespace SuppoRTT.Web.Features;

/// <summary>A time of day as people type it: 14:30, 14.30, 1430, 9, 2pm, 2:30 pm.</summary>
public static partial class TypedTime
{
    public static TimeOnly? Read(string? typed)
    {
        if (Pattern().Match((typed ?? "").Trim()) is not { Success: true } found)
        {
            return null;
        }

        var hour = int.Parse(found.Groups["hour"].ValueSpan, CultureInfo.InvariantCulture);
        var minute = found.Groups["minute"].Success ? int.Parse(found.Groups["minute"].ValueSpan, CultureInfo.InvariantCulture) : 0;
        if (found.Groups["half"] is { Success: true } half)
        {
            var isAfternoon = half.ValueSpan[0] is 'p' or 'P';
            hour = hour is < 1 or > 12 ? 24 : (hour % 12) + (isAfternoon ? 12 : 0);
        }

        return hour < 24 && minute < 60 ? new TimeOnly(hour, minute) : null;
    }

    [GeneratedRegex(@"^(?<hour>[0-9]{1,2})([:.]?(?<minute>[0-9]{2}))?\s*((?<half>[ap])\.?m\.?)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Pattern();
}
