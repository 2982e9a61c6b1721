using SuppoRTT.Domain.Absences;
using SuppoRTT.Web.Features.Home;
using SuppoRTT.Web.Infrastructure.Tenancy;

namespace SuppoRTT.Web.Infrastructure.Calendars;

/// <summary>Makes the entry of a meeting for calendars: the same wherever it goes, so that one takes the place of the other.</summary>
public sealed class MeetingEntries(HomeLinks home, PublicAddress address, TimeProvider time)
{
    /// <summary>The one name of every meeting.</summary>
    public const string Summary = "SuppoRTT meeting";

    /// <summary>Nobody is asked how long a meeting is; an hour is kept free for it.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromHours(1);

    private const string Description = "Sign in to SuppoRTT to see with whom and where.";

    /// <summary>The meeting as it is to take place, or for when it was called off; null if it was never proposed. It leads home and not to its form, whose address would tell what it is about.</summary>
    public CalendarMeeting? Of(Meeting meeting) => (meeting.ProposedFor ?? meeting.CalledOffFor) is { } starts
        ? new CalendarMeeting(
            $"{meeting.Id:N}@supportt", meeting.Sequence - 1, time.GetUtcNow(), starts, Lasts, Summary, Description, address.Of(home.Home()), IsCancelled: meeting.ProposedFor is null)
        : null;
}
