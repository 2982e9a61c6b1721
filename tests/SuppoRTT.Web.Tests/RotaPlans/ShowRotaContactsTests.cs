using System.Net;

using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.RotaPlans;

public sealed class ShowRotaContactsTests(Portal portal) : IClassFixture<Portal>
{
    [Fact]
    public async Task Get_ByStaff_ShowsEveryTrust_AndThoseOfThisDeaneryOnly()
    {
        await portal.GivenContact(name: "Ours", email: "ours@trust.test");
        await portal.GivenContact("west-midlands", name: "Theirs");

        var words = (await (await portal.SignedInAs(Cast.Wessex.Staff)).Open("/wessex/rota-contacts")).Words("main");

        new[] { "Demonstration Hospitals", "Ours", "Rota co-ordinator, every site", "ours@trust.test" }.ShouldAllBe(part => words.Contains(part, StringComparison.Ordinal));
        words.ShouldNotContain("Theirs");
        (await (await portal.SignedInAs(Cast.Wessex.Champion)).Get("/wessex/rota-contacts")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }
}
