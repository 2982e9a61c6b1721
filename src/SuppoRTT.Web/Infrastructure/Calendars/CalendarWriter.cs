using System.Globalization;

namespace SuppoRTT.Web.Infrastructure.Calendars;

/// <summary>Writes meetings as iCalendar text (RFC 5545), as an invitation that can change and be taken back (RFC 5546) or as a feed.</summary>
public static class CalendarWriter
{
    /// <summary>The type by which mail programmes and browsers know such a file.</summary>
    public const string MediaType = "text/calendar";

    private const string Refresh = "PT3H";

    /// <summary>One meeting for one person: a request, or once it is cancelled the word to take it out.</summary>
    public static string Invitation(CalendarMeeting meeting, CalendarInvitation invitation) =>
        Write(meeting.IsCancelled ? CalendarMethod.Cancel : CalendarMethod.Request, [meeting], invitation);

    /// <summary>One meeting to keep, for somebody who asked for it.</summary>
    public static string Entry(CalendarMeeting meeting) => Write(CalendarMethod.Publish, [meeting], invitation: null);

    /// <summary>All meetings of a person, for a calendar that fetches them again and again.</summary>
    public static string Feed(IReadOnlyList<CalendarMeeting> meetings, string name) => Write(CalendarMethod.Publish, meetings, invitation: null, name);

    private static string Write(CalendarMethod method, IReadOnlyList<CalendarMeeting> meetings, CalendarInvitation? invitation, string? name = null)
    {
        var lines = new CalendarLines()
            .Add("BEGIN", "VCALENDAR")
            .Add("VERSION", "2.0")
            .Add("PRODID", "-//SuppoRTT//Meetings//EN")
            .Add("CALSCALE", "GREGORIAN")
            .Add("METHOD", method.ToString().ToUpperInvariant());
        if (name is not null)
        {
            // How it is called and how often it is fetched (RFC 7986), and by older names the same.
            lines.AddText("NAME", name).AddText("X-WR-CALNAME", name).Add("REFRESH-INTERVAL;VALUE=DURATION", Refresh).Add("X-PUBLISHED-TTL", Refresh);
        }

        UkTimeZone.AddTo(lines);
        foreach (var meeting in meetings)
        {
            AddMeeting(lines, meeting, invitation);
        }

        return lines.Add("END", "VCALENDAR").ToString();
    }

    /// <summary>The end on the UK clock is the instant of the end: across a change of the clock a meeting stays as long as it is.</summary>
    private static void AddMeeting(CalendarLines lines, CalendarMeeting meeting, CalendarInvitation? invitation)
    {
        lines.Add("BEGIN", "VEVENT")
            .Add("UID", meeting.Uid)
            .AddUtc("DTSTAMP", meeting.Written)
            .AddInUk("DTSTART", meeting.Starts)
            .AddInUk("DTEND", meeting.Starts.Add(meeting.Lasts))
            .Add("SEQUENCE", meeting.Sequence.ToString(CultureInfo.InvariantCulture))
            .Add("STATUS", meeting.IsCancelled ? "CANCELLED" : "CONFIRMED")
            .AddText("SUMMARY", meeting.Summary)
            .AddText("DESCRIPTION", meeting.Description);
        if (meeting.Address is not null)
        {
            lines.Add("URL", meeting.Address);
        }

        if (invitation is not null)
        {
            lines.Add($"ORGANIZER;CN={CalendarLines.Quoted(invitation.OrganiserName)}", $"mailto:{invitation.OrganiserAddress}")
                .Add("ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=FALSE", $"mailto:{invitation.AttendeeAddress}");
        }

        lines.Add("END", "VEVENT");
    }
}
