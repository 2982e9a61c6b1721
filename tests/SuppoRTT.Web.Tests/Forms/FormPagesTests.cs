using System.Net;
using System.Text.Json;

using SuppoRTT.Domain.Forms;
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

public sealed class AutosaveSectionTests(Portal portal) : IClassFixture<Portal>
{
    private static string Address(string reference) =>
        $"/wessex/absences/{reference}/forms/pre-absence/sections/{A.Of("wessex").Form("pre-absence").Sections[0].Key}";

    [Fact]
    public async Task Post_WhileTyping_SavesAndGivesTheTicketForTheNext()
    {
        var reference = await portal.Given("wessex", a => a.Absence());
        var visitor = await portal.SignedInAs(Cast.Wessex.Trainee);
        var page = await visitor.Open(Address(reference));

        var first = await visitor.Send(page, Address(reference) + "/autosave", ("needsSupport", "yes"));

        first.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var json = JsonDocument.Parse(await first.Content.ReadAsStringAsync());
        json.RootElement.GetProperty("at").GetString().ShouldBe("09:00");
        var second = await visitor.Send(page, Address(reference) + "/autosave", ("needsSupport", "no"), ("Ticket", json.RootElement.GetProperty("ticket").GetString()));
        second.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Post_WhereBothChangedTheSame_IsAConflictAndKeepsTheirs()
    {
        var reference = await portal.Given("wessex", a => a.Absence());
        var (doctor, supervisor) = (await portal.SignedInAs(Cast.Wessex.Trainee), await portal.SignedInAs(Cast.Wessex.Supervisor));
        var (one, other) = (await doctor.Open(Address(reference)), await supervisor.Open(Address(reference)));
        await supervisor.Send(other, Address(reference) + "/autosave", ("needsSupport", "yes"));

        (await doctor.Send(one, Address(reference) + "/autosave", ("needsSupport", "no"))).StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Post_WithoutToken_IsABadRequest()
    {
        var reference = await portal.Given("wessex", a => a.Absence());

        (await (await portal.SignedInAs(Cast.Wessex.Trainee)).PostWithoutToken(Address(reference) + "/autosave")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }
}
