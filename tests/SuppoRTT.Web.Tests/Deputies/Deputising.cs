using SuppoRTT.Data.Members;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Deputies;

/// <summary>People who stand in for one another.</summary>
internal static class Deputising
{
    /// <summary>The one stands in for the other from today for some days.</summary>
    public static Task GivenDeputy(this Portal portal, Member absent, PersonId deputy, int days = 14) => portal.In(absent.Deanery, async db =>
    {
        var member = (await db.MemberWithDeputies(absent.Id, default))!;
        var now = portal.Clock.GetUtcNow();
        var today = A.Today.AddDays((int)(now - A.Morning).TotalDays);
        member.NameDeputy((await db.MemberWithDeputies(deputy, default))!, [], absent.Role, new DeputyDays(today, today.AddDays(days)), null, member.Version, absent.Actor, now);
        await db.SaveChangesAsync();
    });

    /// <summary>Somebody holds a further role from today, so that they can stand in for others in it. What it reaches is a place of its own.</summary>
    public static Task AlsoHolds(this Portal portal, Member member, Role role, Guid? programme = null) => portal.In(member.Deanery, async db =>
    {
        (await db.MemberWithDeputies(member.Id, default))!.Grant(role, ScopeKind.Programme, programme ?? Guid.CreateVersion7(), Actor.System("tests"), portal.Clock.GetUtcNow());
        await db.SaveChangesAsync();
    });

    public static Task EndDeputies(this Portal portal, Member absent) => portal.In(absent.Deanery, async db =>
    {
        var member = (await db.MemberWithDeputies(absent.Id, default))!;
        member.Deputies.ToList().ForEach(d => member.EndDeputy(d.Id, absent.Actor, portal.Clock.GetUtcNow()));
        await db.SaveChangesAsync();
    });

    public static Task<IReadOnlyList<Deputy>> DeputiesOf(this Portal portal, Member absent) => portal.In(absent.Deanery, async db => (await db.MemberWithDeputies(absent.Id, default))!.Deputies);
}
