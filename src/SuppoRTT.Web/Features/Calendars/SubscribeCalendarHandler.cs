using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Calendars;
using SuppoRTT.Data.Members;
using SuppoRTT.Data.Tenancy;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Calendars;

/// <summary>Makes the private address of somebody's calendar, in place of one that they had, or turns it off.</summary>
public sealed class SubscribeCalendarHandler(SuppoRTTContext db, CurrentDeanery deanery, TimeProvider time)
{
    private const int MostAtOnce = 5;

    /// <summary>The secret of the new address, which is kept nowhere; null if it was turned off.</summary>
    public Task<string?> Handle(SubscribeCalendarInput input, Actor actor, CancellationToken cancellation) => db.TryUpTo(MostAtOnce, async () =>
    {
        var (now, member) = (time.GetUtcNow(), await db.MemberOf(actor.Id, cancellation));
        foreach (var feed in await db.CalendarFeeds.Where(f => f.PersonId == actor.Id && f.RevokedAt == null).ToListAsync(cancellation))
        {
            feed.Revoke(now);
            member.CloseCalendar(actor, now);
        }

        var secret = input.IsToStop ? null : SecretToken.New();
        if (secret is not null)
        {
            db.Add(new CalendarFeed(deanery.Id, actor.Id, SecretToken.HashOf(secret), now));
            member.OpenCalendar(actor, now);
        }

        await db.SaveChangesAsync(cancellation);
        return secret;
    });
}
