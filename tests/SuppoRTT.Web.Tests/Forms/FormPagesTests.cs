using System.Net;

using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Forms;

public sealed class ShowFormTests(Portal portal) : AbsencePageTests(portal)
{
    protected override string Words => "forms/pre-absence";

    protected override Member Reader => Cast.Trainee;

    protected override bool IsPosted => false;

    protected override Task<string> GivenAbsence() => Given(a => a.AwaitingSignOff());

    [Fact]
    public async Task Get_OfADraft_ListsItsSectionsToTheDoctorAndNothingToTheDeanery()
    {
        var reference = await Given(a => a.Absence());

        (await (await Portal.SignedInAs(Cast.Trainee)).Open(AddressOf(reference))).QuerySelectorAll(".nhsuk-task-list__item").Length.ShouldBeGreaterThan(0);
        var staff = await (await Portal.SignedInAs(Cast.Staff)).Open(AddressOf(reference));
        staff.QuerySelectorAll(".nhsuk-task-list__item").Length.ShouldBe(0);
        staff.QuerySelector("main")!.TextContent.ShouldContain("has not been submitted yet");
    }

    [Fact]
    public async Task Get_OfASubmittedForm_FoldsWhatWasNotAnswered()
    {
        var page = await (await Portal.SignedInAs(Cast.Trainee)).Open(AddressOf(await GivenAbsence()));

        page.QuerySelectorAll(".app-answers dd").Select(answer => answer.TextContent.Trim()).ShouldNotContain("Not answered");
        page.QuerySelectorAll("main details li").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Get_OfAReturnedForm_SaysWhyAndWhatToLookAtAgain()
    {
        var reference = await Given(a => a.Returned());

        var page = await (await Portal.SignedInAs(Cast.Trainee)).Open(AddressOf(reference));

        page.QuerySelector("main")!.TextContent.ShouldContain("Please say more about keeping in touch");
    }
}

public sealed class ShowRevisionTests(Portal portal) : AbsencePageTests(portal)
{
    protected override string Words => "forms/pre-absence/revisions/1";

    protected override Member Reader => Cast.Supervisor;

    protected override bool IsPosted => false;

    protected override Task<string> GivenAbsence() => Given(a => a.AwaitingSignOff());

    [Fact]
    public async Task Get_FoldsWhatWasNotAnswered_UnderWhatItIs()
    {
        var folded = (await (await Portal.SignedInAs(Reader)).Open(AddressOf(await GivenAbsence()))).QuerySelectorAll("main details").ToDictionary(d => d.QuerySelector("summary")!.TextContent.Trim(), d => d.TextContent);

        folded.ShouldContain(f => f.Key.EndsWith("questions were not answered in “Your time away”", StringComparison.Ordinal) || f.Key == "1 question was not answered in “Your time away”");
    }

    [Fact]
    public async Task Get_OfARevisionThatIsNot_IsNotFound()
    {
        var reference = await GivenAbsence();

        (await (await Portal.SignedInAs(Reader)).Get(AddressOf(reference).Replace("/1", "/7", StringComparison.Ordinal))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}

public sealed class FormSubmittedTests(Portal portal) : AbsencePageTests(portal)
{
    protected override string Words => "forms/pre-absence/submitted";

    protected override Member Reader => Cast.Trainee;

    protected override bool IsPosted => false;

    protected override Task<string> GivenAbsence() => Given(a => a.AwaitingSignOff());
}
