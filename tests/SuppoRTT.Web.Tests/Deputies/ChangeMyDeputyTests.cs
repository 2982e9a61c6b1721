using System.Net;

using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Deputies;

public sealed class ChangeMyDeputyTests(Portal portal) : IClassFixture<Portal>
{
    private const string Address = "/wessex/my-deputies/change";

    private static Cast Wessex => Cast.Wessex;

    [Fact]
    public async Task Post_ChangesTheDays_AndEndsItAtOnce()
    {
        var sam = await portal.SignedInAs(Wessex.Supervisor);
        (await sam.Open(Address)).Words("main").ShouldContain("Nobody stands in, so there is nothing to change.");
        await portal.GivenDeputy(Wessex.Supervisor, Wessex.OtherSupervisor.Id);
        var page = await sam.Open(Address);
        page.QuerySelector("#Until-day")!.GetAttribute("value").ShouldBe("16");

        using var wrong = await sam.Send(page, Address, ("Until.Day", "31"), ("Until.Month", "2"), ("Then", "change"));
        wrong.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await wrong.Html()).Errors().ShouldBe(["The last day must be a real date, like 27 3 2027"]);
        using var changed = await sam.Send(page, Address, ("Until.Day", "20"), ("Then", "change"));
        changed.Headers.Location!.ToString().ShouldBe("/wessex/my-deputies");
        (await portal.DeputiesOf(Wessex.Supervisor)).ShouldHaveSingleItem().Until.ShouldBe(new DateOnly(2026, 3, 20));
        using var stale = await sam.Send(page, Address, ("Until.Day", "21"), ("Then", "change"));
        stale.StatusCode.ShouldBe(HttpStatusCode.Conflict);

        using var ended = await sam.Send(page, Address, ("Then", "end"));
        ended.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await portal.DeputiesOf(Wessex.Supervisor)).ShouldHaveSingleItem().StandsOn(A.Today).ShouldBeFalse();
        (await sam.Open("/wessex/my-deputies")).Words("main").ShouldContain("Ended on 2 March 2026");
    }
}
