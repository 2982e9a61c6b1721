using SuppoRTT.Domain.People;

namespace SuppoRTT.Data.Members;

public static class MembershipQueries
{
    /// <summary>Those that hold on a day: begun, and not ended.</summary>
    public static IQueryable<Membership> HeldOn(this IQueryable<Membership> memberships, DateOnly day) =>
        memberships.Where(m => m.From <= day && (m.Until == null || m.Until > day));
}
