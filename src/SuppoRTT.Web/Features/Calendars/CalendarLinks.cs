using SuppoRTT.Web.Infrastructure.Tenancy;

namespace SuppoRTT.Web.Features.Calendars;

/// <summary>One's meetings in one's own calendar.</summary>
public sealed class CalendarLinks(DeaneryLinks links)
{
    public string SubscribeCalendar() => links.Of("preferences", "calendar");

    /// <summary>The private address at which a calendar reads the meetings of one person.</summary>
    public string ShowCalendar(string secret) => links.Of("calendar", secret + ShowCalendarQuery.Ending);
}
