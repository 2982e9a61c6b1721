using Microsoft.EntityFrameworkCore;

using SuppoRTT.Domain.People;

namespace SuppoRTT.Data.Security;

/// <summary>Sign-ins that were closed, not locked for a while after wrong passwords.</summary>
public static class ClosedAccounts
{
    /// <summary>Whose account is closed now: nothing that waits for them will be done by them.</summary>
    public static IQueryable<PersonId> Closed(this IQueryable<SignIn> accounts, DateTimeOffset now)
    {
        var closing = now + SignIn.LongestLock;
        return accounts.Where(u => u.LockoutEnd > closing).Select(u => u.PersonId);
    }

    /// <summary>Whether the account of who has this address was closed, in whatever deanery they are.</summary>
    public static Task<bool> IsClosedAt(this SuppoRTTContext db, string foldedAddress, DateTimeOffset now, CancellationToken cancellation)
    {
        var closed = db.Users.Closed(now);
        return db.People.AnyAsync(p => p.FoldedEmail == foldedAddress && closed.Contains(p.Id), cancellation);
    }
}
