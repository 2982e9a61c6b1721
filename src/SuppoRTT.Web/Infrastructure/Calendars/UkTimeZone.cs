namespace SuppoRTT.Web.Infrastructure.Calendars;

/// <summary>
/// The UK clock as a calendar file describes it: forward at 01:00 UTC on the last Sunday of March, back at 01:00 UTC on the last Sunday of October
/// (the Summer Time Order 2002). The rules are as they stand; entries of the years before 1996 are not written.
/// </summary>
internal static class UkTimeZone
{
    public const string Name = "Europe/London";

    public static void AddTo(CalendarLines lines)
    {
        lines.Add("BEGIN", "VTIMEZONE").Add("TZID", Name);
        AddRule(lines, "DAYLIGHT", "19960331T010000", "+0000", "+0100", "BST", month: 3);
        AddRule(lines, "STANDARD", "19961027T020000", "+0100", "+0000", "GMT", month: 10);
        lines.Add("END", "VTIMEZONE");
    }

    private static void AddRule(CalendarLines lines, string kind, string since, string from, string to, string name, int month) => lines
        .Add("BEGIN", kind)
        .Add("DTSTART", since)
        .Add("TZOFFSETFROM", from)
        .Add("TZOFFSETTO", to)
        .Add("TZNAME", name)
        .Add("RRULE", $"FREQ=YEARLY;BYMONTH={month};BYDAY=-1SU")
        .Add("END", kind);
}
