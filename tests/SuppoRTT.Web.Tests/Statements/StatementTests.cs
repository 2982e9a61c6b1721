using System.Net;

using AngleSharp.Dom;

using SuppoRTT.Testing;
using SuppoRTT.Web.Testing;
using SuppoRTT.Web.Tests.SignOffs;

namespace SuppoRTT.Web.Tests.Statements;

public sealed class ShowAccessibilityStatementTests(Portal portal) : IClassFixture<Portal>
{
    [Fact]
    public async Task Get_ByAnyone_SaysTheStandardAndWhomToTell()
    {
        var page = await (await portal.Visitor()).Open("/accessibility-statement");

        page.Words("main").ShouldContain("Web Content Accessibility Guidelines 2.2, level AA");
        page.QuerySelectorAll("main a[href$='#who-to-ask']").Select(a => a.TextContent).ShouldBe(["Wessex Deanery: who to ask", "West Midlands Deanery: who to ask"]);
    }

    [Fact]
    public async Task WhoToAsk_OfEachDeanery_IsThere()
    {
        var visitor = await portal.Visitor();
        foreach (var link in (await visitor.Open("/accessibility-statement")).QuerySelectorAll("main a[href$='#who-to-ask']").Select(a => a.GetAttribute("href")!.Split('#')))
        {
            (await visitor.Open(link[0])).GetElementById(link[1]).ShouldNotBeNull();
        }
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/wessex")]
    [InlineData("/sign-in")]
    [InlineData("/privacy")]
    public async Task Footer_OfPagesForAnyone_LeadsToTheStatements(string path) => Footer(await (await portal.Visitor()).Open(path)).ShouldContainStatements();

    [Fact]
    public async Task Footer_OfPagesForMembers_LeadsToTheStatementsAndToWhoToAsk()
    {
        var visitor = await portal.SignedInAs(Cast.Wessex.Trainee);

        Footer(await visitor.Open("/wessex/home")).ShouldContainStatements();
        Footer(await visitor.Open("/wessex/home")).ShouldContain("/wessex#who-to-ask");
        using var missing = await visitor.Get("/wessex/absences/SRT-2222-2222");
        missing.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        Footer(await missing.Html()).ShouldContainStatements();
    }

    private static IReadOnlyList<string?> Footer(IParentNode page) => [.. page.QuerySelectorAll("footer a").Select(a => a.GetAttribute("href"))];
}

public sealed class ShowPrivacyTests(Portal portal) : IClassFixture<Portal>
{
    [Fact]
    public async Task Get_ByAnyone_SaysWhoIsResponsible()
    {
        var page = await (await portal.Visitor()).Open("/privacy");

        page.Words("main").ShouldContain("data controller");
        page.QuerySelectorAll("main a[href$='#who-to-ask']").Length.ShouldBe(2);
    }

    [Theory]
    [InlineData("of the deanery’s team about you")]
    [InlineData("comments on its answers")]
    [InlineData("as a scan")]
    [InlineData("who signs a form without an account")]
    [InlineData("The plan for the rota")]
    [InlineData("Of those who make the rota at a trust: name, e-mail address and telephone number")]
    [InlineData("programme director, college tutor, head of school and champion, and the deanery’s team")]
    [InlineData("as their deputy")]
    public async Task Get_ByAnyone_NamesWhatIsKeptBesideTheForms_AndWhoSeesIt(string words) =>
        (await (await portal.Visitor()).Open("/privacy")).Words("main").ShouldContain(words);

    [Fact]
    public async Task Cookies_ThatThePortalSets_AreThoseThatItTellsOf()
    {
        var reference = await portal.Given("wessex", a => a.Absence());
        var withdraw = $"/wessex/absences/{reference}/withdraw";
        var visitor = await portal.Visitor();
        using var first = await visitor.Get("/sign-in");
        using var signedIn = await visitor.Send(await first.Html(), "/sign-in", ("Email", Cast.Wessex.Trainee.Email), ("Password", Cast.Password));
        using var withdrawn = await visitor.Send(await visitor.Open(withdraw), withdraw, ("Reason", "Plans changed"));
        withdrawn.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var begun = await visitor.Send(await visitor.Open("/wessex/register-absence"), "/wessex/register-absence");

        var open = $"/wessex/absences/{await portal.Given("wessex", a => a.Absence())}/withdraw";
        using var kept = await (await portal.Visitor()).Send(await visitor.Open(open), open, ("Reason", "Plans changed"));

        var guest = await portal.GivenGuest();
        using var entered = await guest.Enter(await portal.Visitor(), await guest.Asked());

        var set = new[] { first, signedIn, withdrawn, begun, kept, entered }
            .SelectMany(response => response.Headers.TryGetValues("Set-Cookie", out var values) ? values : []).Select(cookie => cookie.Split('=')[0]).Distinct();

        set.ShouldBe((await visitor.Open("/privacy")).QuerySelectorAll("main table tbody th").Select(cell => cell.TextContent.Replace("Name", "", StringComparison.Ordinal).Trim()), ignoreOrder: true);
    }

    [Fact]
    public async Task Pages_OfThePortal_LoadNothingFromElsewhere()
    {
        using var response = await (await portal.Visitor()).Get("/privacy");

        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldStartWith("default-src 'none'");
        policy.ShouldNotContain("http");
        policy.ShouldNotContain("*");
    }
}

internal static class FooterExtensions
{
    public static void ShouldContainStatements(this IReadOnlyList<string?> footer)
    {
        footer.ShouldContain("/accessibility-statement");
        footer.ShouldContain("/privacy");
    }
}
