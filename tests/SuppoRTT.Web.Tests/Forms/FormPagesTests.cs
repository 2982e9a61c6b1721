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
