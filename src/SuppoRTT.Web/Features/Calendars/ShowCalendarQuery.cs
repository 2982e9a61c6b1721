using SuppoRTT.Data;
using SuppoRTT.Data.Calendars;
using SuppoRTT.Web.Infrastructure.Calendars;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Calendars;

/// <summary>Finds the meetings behind a private address, for as long as its owner belongs to the deanery and may sign in.</summary>
public sealed class ShowCalendarQuery(SuppoRTTContext db, CurrentActor actors, MeetingEntries entries, TimeProvider time)
{
    /// <summary>Some calendars take an address only if it ends like a file.</summary>
    public const string Ending = ".ics";

    private const int DaysBack = 90;

    /// <summary>Null if the address leads nowhere, or not any more.</summary>
    public async Task<string?> Find(string address, CancellationToken cancellation)
    {
        var secret = address.EndsWith(Ending, StringComparison.Ordinal) ? address[..^Ending.Length] : address;
        if (await db.FeedBehind(secret, cancellation) is not { } feed || await actors.WithOpenAccount(feed.PersonId, cancellation) is not { } owner)
        {
            return null;
        }

        var now = time.GetUtcNow();
        var meetings = await db.MeetingsOf(owner, now.AddDays(-DaysBack), now, cancellation);
        return CalendarWriter.Feed([.. meetings.Select(entries.Of).OfType<CalendarMeeting>()], "SuppoRTT");
    }
}
