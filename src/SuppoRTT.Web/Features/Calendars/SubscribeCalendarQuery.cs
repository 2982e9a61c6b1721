using SuppoRTT.Data;
using SuppoRTT.Data.Calendars;
using SuppoRTT.Domain.People;
using SuppoRTT.Web.Infrastructure.Tenancy;

namespace SuppoRTT.Web.Features.Calendars;

/// <summary>Whether the reader has an address for their calendar here.</summary>
/// <param name="MadeAt">When it was made; null if there is none.</param>
/// <param name="Address">The address in full, just after it was made; it cannot be shown again.</param>
public sealed record SubscribeCalendarPage(DateTimeOffset? MadeAt, string? Address)
{
    /// <summary>The address by which a telephone or computer opens it in its calendar.</summary>
    public string? InCalendar => Address is null ? null : "webcal" + Address[Address.IndexOf(':', StringComparison.Ordinal)..];
}

/// <summary>Finds the reader's address, as far as it is known.</summary>
public sealed class SubscribeCalendarQuery(SuppoRTTContext db, CalendarLinks links, PublicAddress address)
{
    /// <param name="actor">Whose it is.</param>
    /// <param name="secret">The secret that was just made; null otherwise.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<SubscribeCalendarPage> Find(Actor actor, string? secret, CancellationToken cancellation)
    {
        var feed = await db.FeedOf(actor.Id, cancellation);
        return new SubscribeCalendarPage(feed?.MadeAt, secret is null || feed is null ? null : address.Of(links.ShowCalendar(secret)));
    }
}
