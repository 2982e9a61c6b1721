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
}
