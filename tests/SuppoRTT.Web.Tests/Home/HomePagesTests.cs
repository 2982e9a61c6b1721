using System.Net;

using Microsoft.EntityFrameworkCore;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Home;

public sealed class ShowDeaneriesTests(Portal portal) : IClassFixture<Portal>
{
    [Fact]
    public async Task Get_ByAnyone_ListsTheDeaneries() =>
        (await (await portal.Visitor()).Open("/")).QuerySelectorAll("main a").Select(a => a.GetAttribute("href")).ShouldBe(["/wessex", "/west-midlands", "/sign-in"]);

    [Fact]
    public async Task Get_ByAMember_ListsTheirHomeFirst() =>
        (await (await portal.SignedInAs(Cast.Wessex.Trainee)).Open("/")).QuerySelector("main a")!.GetAttribute("href").ShouldBe("/wessex/home");

    [Fact]
    public async Task Menu_OfAMemberOfOneDeanery_HasNoOtherToGoTo() => (await Menu(Cast.Wessex.Trainee)).ShouldBe(["Home", "Register an absence", "Messages", "How it works"]);

    [Fact]
    public async Task Menu_OfAMemberOfTwoDeaneries_LeadsToTheListOfThem()
    {
        await portal.In("west-midlands", async db =>
        {
            var membership = new Membership(Guid.CreateVersion7(), (await db.Deaneries.SingleAsync(d => d.Slug == "west-midlands")).Id, await db.People.SingleAsync(p => p.Id == Cast.Wessex.Supervisor.Id), new Post(), null, null, A.Today);
            membership.Grant(Role.EducationalSupervisor, ScopeKind.Deanery, null, Actor.System("tests"), A.Morning);
            db.Add(membership);
            await db.SaveChangesAsync();
        });

        (await Menu(Cast.Wessex.Supervisor))[^1].ShouldBe("Change deanery");
        (await (await portal.SignedInAs(Cast.Wessex.Supervisor)).Open("/")).QuerySelectorAll("main a").Take(2).Select(a => a.GetAttribute("href")).ShouldBe(["/wessex/home", "/west-midlands/home"]);
    }

    private async Task<List<string>> Menu(Member member) =>
        [.. (await (await portal.SignedInAs(member)).Open("/wessex/home")).QuerySelectorAll(".nhsuk-header__navigation-link[href]").Select(a => a.TextContent.Trim())];
}

public sealed class ShowLandingTests(Portal portal) : IClassFixture<Portal>
{
    [Fact]
    public async Task Get_WithCapitals_IsTheSamePage() =>
        (await (await portal.Visitor()).Open("/Wessex")).QuerySelectorAll("main a").Select(a => a.GetAttribute("href")).ShouldBe(
            (await (await portal.Visitor()).Open("/wessex")).QuerySelectorAll("main a").Select(a => a.GetAttribute("href")));

    [Theory]
    [InlineData("wessex", "coaching sessions")]
    [InlineData("west-midlands", "college tutor")]
    public async Task Get_ByAnyone_SaysWhatThisDeaneryDoes(string deanery, string words)
    {
        var page = await (await portal.Visitor()).Open("/" + deanery);

        page.QuerySelector("main")!.TextContent.ShouldContain(words);
        page.QuerySelector("main")!.TextContent.ShouldContain($"supportt@{deanery}.example");
    }

    [Theory]
    [InlineData("wessex", "/wessex/home", null)]
    [InlineData("west-midlands", "/", "you do not belong to this deanery")]
    public async Task Get_BySomebodySignedIn_LeadsToAPageThatIsTheirs(string deanery, string leadsTo, string? words)
    {
        var page = await (await portal.SignedInAs(Cast.Wessex.Trainee)).Open("/" + deanery);

        page.QuerySelector("main a")!.GetAttribute("href").ShouldBe(leadsTo);
        page.Words("main").ShouldContain(words ?? "Go to my home page");
    }

    [Theory]
    [InlineData("/wessex")]
    [InlineData("/wessex/home")]
    public async Task Get_ByAMember_LeadsToTheBlankForms(string page)
    {
        var links = (await (await portal.SignedInAs(Cast.Wessex.Champion)).Open(page)).QuerySelectorAll("main a[href$='blank-pdf']");

        links.Select(a => (a.TextContent, a.GetAttribute("href"))).ShouldBe(A.Of("wessex").Forms.Select(f => ($"{f.Name}, blank (PDF)", (string?)$"/wessex/forms/{f.Key}/blank-pdf")));
        (await (await portal.Visitor()).Open("/wessex")).QuerySelector("main a[href$='blank-pdf']").ShouldBeNull("They are for members");
    }

    [Fact]
    public async Task Get_OfADeaneryThatIsNot_IsNotFound() => (await (await portal.Visitor()).Get("/nowhere")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
}
