using System.Net;

using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Home;

public sealed class ShowDeaneriesTests(Portal portal) : IClassFixture<Portal>
{
    [Fact]
    public async Task Get_ByAnyone_ListsTheDeaneries() =>
        (await (await portal.Visitor()).Open("/")).QuerySelectorAll("main a").Select(a => a.GetAttribute("href")).ShouldBe(["/wessex", "/west-midlands"]);

    [Fact]
    public async Task Get_ByAMember_ListsTheirHomeFirst() =>
        (await (await portal.SignedInAs(Cast.Wessex.Trainee)).Open("/")).QuerySelector("main a")!.GetAttribute("href").ShouldBe("/wessex/home");
}

public sealed class ShowLandingTests(Portal portal) : IClassFixture<Portal>
{
    [Theory]
    [InlineData("wessex", "coaching sessions")]
    [InlineData("west-midlands", "college tutor")]
    public async Task Get_ByAnyone_SaysWhatThisDeaneryDoes(string deanery, string words)
    {
        var page = await (await portal.Visitor()).Open("/" + deanery);

        page.QuerySelector("main")!.TextContent.ShouldContain(words);
        page.QuerySelector("main")!.TextContent.ShouldContain($"supportt@{deanery}.example");
    }

    [Fact]
    public async Task Get_OfADeaneryThatIsNot_IsNotFound() => (await (await portal.Visitor()).Get("/nowhere")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
}
