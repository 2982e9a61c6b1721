using Microsoft.EntityFrameworkCore;

using SuppoRTT.Domain.People;

namespace SuppoRTT.Data.Guests;

/// <summary>Tells whether somebody who has just been named signs by a link.</summary>
public static class NewGuests
{
    /// <summary>Whether they have no sign-in here. Whether somebody who has not come yet has one elsewhere is not told by that.</summary>
    public static async Task<bool> SignsByLink(this SuppoRTTContext db, Membership member, CancellationToken cancellation)
    {
        var id = member.PersonId;
        return member.AwaitsAcceptance || !await db.Users.AnyAsync(u => u.PersonId == id, cancellation);
    }
}
