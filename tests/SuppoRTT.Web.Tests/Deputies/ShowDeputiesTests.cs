using System.Net;

using SuppoRTT.Testing;
using SuppoRTT.Web.Tests.People;

namespace SuppoRTT.Web.Tests.Deputies;

public sealed class ShowDeputiesTests(Portal portal) : IClassFixture<Portal>
{
    [Fact]
    public async Task Page_IsFoundFromTheRolesOfAPerson_ByStaffOfThisDeanery()
    {
        var member = await portal.MemberOf(Cast.Wessex.Supervisor);
        var staff = await portal.SignedInAs(Cast.Wessex.Staff);
        var address = (await staff.Open($"/wessex/people/{member}")).QuerySelector("main a[href$='/deputies']")!.GetAttribute("href")!;

        (await staff.Open(address)).Words("main").ShouldContain("Nobody stands in for them now or later.");
        (await (await portal.SignedInAs(Cast.Wessex.Supervisor)).Get(address)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await (await portal.SignedInAs(Cast.WestMidlands.Staff)).Get(address.Replace("wessex", "west-midlands", StringComparison.Ordinal))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await staff.Open($"/wessex/people/{await portal.MemberOf(Cast.Wessex.Trainee)}/deputies")).QuerySelector("main a[href$='/name']").ShouldBeNull();
    }
}
