using System.Security.Cryptography;
using System.Text;

using Microsoft.EntityFrameworkCore;

using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Data.Calendars;

/// <summary>Finds calendars by the secrets of their addresses.</summary>
public static class CalendarSecrets
{
    /// <summary>The address that leads somewhere now; null if there is none. Of several that two clicks made it is the last.</summary>
    public static async Task<CalendarFeed?> FeedOf(this SuppoRTTContext db, PersonId person, CancellationToken cancellation) =>
        (await db.CalendarFeeds.Where(f => f.PersonId == person && f.RevokedAt == null).ToListAsync(cancellation)).MaxBy(f => f.MadeAt);

    /// <summary>The address of the current deanery with this secret, if it still leads somewhere.</summary>
    public static async Task<CalendarFeed?> FeedBehind(this SuppoRTTContext db, string secret, CancellationToken cancellation)
    {
        var hash = SecretToken.HashOf(secret);
        var found = await db.CalendarFeeds.AsNoTracking().SingleOrDefaultAsync(f => f.TokenHash == hash && f.RevokedAt == null, cancellation);
        return found is not null && IsSame(found.TokenHash, hash) && (await db.FeedOf(found.PersonId, cancellation))?.Id == found.Id ? found : null;
    }

    /// <summary>Takes as long for every other hash.</summary>
    private static bool IsSame(string one, string other) => CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(one), Encoding.ASCII.GetBytes(other));
}
