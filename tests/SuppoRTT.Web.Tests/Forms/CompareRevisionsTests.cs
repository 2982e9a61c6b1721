using System.Net;

using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Forms;

public sealed class CompareRevisionsTests(Portal portal) : AbsencePageTests(portal)
{
    protected override string Words => "forms/pre-absence/revisions/2/changes";

    protected override Member Reader => Cast.Supervisor;

    protected override bool IsPosted => false;

    protected override Task<string> GivenAbsence() => Portal.GivenTwoRevisions();

    [Fact]
    public async Task Get_ByTheSupervisor_ShowsBeforeAndAfterInWordsAndMarks()
    {
        var page = await (await Portal.SignedInAs(Reader)).Open(AddressOf(await GivenAbsence()));

        page.Words("h1").ShouldBe("Changed since revision 1");
        page.Words("main").ShouldContain("[removed: prescribing] [added: resuscitation]");
        page.Words("main").ShouldContain("Was: Nights Now: Mostly nights");
        page.QuerySelectorAll("main ins").Length.ShouldBe(2);
        page.QuerySelectorAll("main del").Length.ShouldBe(2);
    }

    [Fact]
    public async Task Get_ByTheTpd_LeavesOutPrivateAnswersAndSaysSo()
    {
        var page = await (await Portal.SignedInAs(Cast.ProgrammeDirector)).Open(AddressOf(await GivenAbsence()));

        page.Words("main").ShouldContain("resuscitation");
        page.Words("main").ShouldNotContain("Mostly nights");
        page.Words("main").ShouldContain("1 private answer has changed too and is not shown to you.");
    }

    [Theory]
    [InlineData("revisions/2/changes?since=1&until=2")]
    [InlineData("revisions/2/changes?since=2&until=1")]
    [InlineData("revisions/1/changes?since=1&until=2")]
    public async Task Get_OfTwoThatWereChosen_ShowsTheLaterBesideTheEarlier(string words)
    {
        var reference = await Portal.GivenTwoRevisions();

        (await (await Portal.SignedInAs(Reader)).Open($"/wessex/absences/{reference}/forms/pre-absence/{words}")).QuerySelector("h1")!.TextContent.ShouldBe("Changed since revision 1");
    }

    [Theory]
    [InlineData("revisions/2/changes?since=1&until=1")]
    [InlineData("revisions/1/changes?since=2&until=2")]
    [InlineData("revisions/2/changes?since=2")]
    public async Task Get_OfOneRevisionBesideItself_SaysThatNothingIsDifferent(string words)
    {
        var reference = await Portal.GivenTwoRevisions();

        (await (await Portal.SignedInAs(Reader)).Open($"/wessex/absences/{reference}/forms/pre-absence/{words}")).Words("main").ShouldContain("Nothing is different: this is one revision beside itself.");
    }

    [Theory]
    [InlineData("revisions/1/changes")]
    [InlineData("revisions/3/changes")]
    [InlineData("revisions/3/changes?since=3")]
    [InlineData("revisions/2/changes?since=0")]
    public async Task Get_WithoutAnEarlierRevision_IsNotFound(string words)
    {
        var reference = await GivenAbsence();

        (await (await Portal.SignedInAs(Reader)).Get($"/wessex/absences/{reference}/forms/pre-absence/{words}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
