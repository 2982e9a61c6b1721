using System.Net;

using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Deputies;

public sealed class ShowMyDeputiesTests(Portal portal) : IClassFixture<Portal>
{
    private const string Address = "/wessex/my-deputies";

    private static Cast Wessex => Cast.Wessex;

    [Fact]
    public async Task Page_SaysWhoStandsInForWhom_UntilWhen_AndSoDoTheHomesOfBoth()
    {
        var sam = await portal.SignedInAs(Wessex.Supervisor);
        (await sam.Open(Address)).Words("main").ShouldContain("Nobody stands in for you now or later.");
        await portal.GivenDeputy(Wessex.Supervisor, Wessex.OtherSupervisor.Id);

        var page = await sam.Open(Address);
        page.Words("main dt").ShouldBe("Ola Demo-Berg, as an educational supervisor");
        page.Words("main dd").ShouldBe("From 2 March 2026 until 16 March 2026");
        (await sam.Open("/wessex/home")).Words("main").ShouldContain("Ola Demo-Berg stands in for you as an educational supervisor until 16 March 2026.");
        (await sam.Open("/wessex/preferences")).QuerySelector($"main a[href='{Address}']").ShouldNotBeNull();
        var ola = await portal.SignedInAs(Wessex.OtherSupervisor);
        page = await ola.Open(Address);
        page.Words("main dt").ShouldBe("Sam Demo-Okafor, as an educational supervisor");
        page.Words("main dd").ShouldBe("From 2 March 2026 until 16 March 2026");
        (await ola.Open("/wessex/home")).Words("main").ShouldContain("You stand in for Sam Demo-Okafor.");
    }

    [Fact]
    public async Task Page_IsForThoseWhoCanHaveADeputy()
    {
        foreach (var member in new[] { Wessex.Trainee, Wessex.Staff })
        {
            (await (await portal.SignedInAs(member)).Get(Address)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
            (await (await portal.SignedInAs(member)).Open("/wessex/preferences")).QuerySelector($"main a[href='{Address}']").ShouldBeNull();
        }
    }
}
