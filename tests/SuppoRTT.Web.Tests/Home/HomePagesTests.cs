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

public sealed class ShowHomeTests(Portal portal) : IClassFixture<Portal>
{
    [Fact]
    public async Task Get_ByEachRole_ShowsWhatIsTheirs()
    {
        var reference = await portal.Given("wessex", a => a.AwaitingSignOff());
        var cast = Cast.Wessex;

        foreach (var member in new[] { cast.Trainee, cast.Supervisor, cast.ProgrammeDirector, cast.CollegeTutor, cast.Champion, cast.Staff })
        {
            (await (await portal.SignedInAs(member)).Open("/wessex/home")).QuerySelector($"main a[href='/wessex/absences/{reference}']").ShouldNotBeNull(member.Name);
        }

        foreach (var member in new[] { cast.OtherTrainee, cast.OtherSupervisor })
        {
            (await (await portal.SignedInAs(member)).Open("/wessex/home")).QuerySelector("main a[href*='/absences/']").ShouldBeNull(member.Name);
        }
    }

    [Fact]
    public async Task Get_WithMoreThanAPage_LeadsToTheOlder()
    {
        for (var i = 0; i < 21; i++)
        {
            await portal.Given("west-midlands", a => a.Absence());
        }

        var staff = await portal.SignedInAs(Cast.WestMidlands.Staff);
        var first = await staff.Open("/west-midlands/home");
        var next = first.QuerySelector(".nhsuk-pagination a")!.GetAttribute("href")!;

        first.QuerySelectorAll("main .nhsuk-task-list__item").Length.ShouldBe(20);
        (await staff.Open(next)).QuerySelectorAll("main .nhsuk-task-list__item").Length.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Get_WithoutSignIn_AsksToSignIn() =>
        (await (await portal.Visitor()).Get("/wessex/home")).Headers.Location!.ToString().ShouldContain("/sign-in?returnTo=%2Fwessex%2Fhome");

    [Fact]
    public async Task Get_ByAMemberOfAnotherDeanery_IsNotFound() =>
        (await (await portal.SignedInAs(Cast.WestMidlands.Staff)).Get("/wessex/home")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
}
