using System.Net;

using SuppoRTT.Testing;
using SuppoRTT.Web.Tests.Documents;
using SuppoRTT.Web.Tests.Reminders;

namespace SuppoRTT.Web.Tests.Forms;

public sealed class PrintDraftTests(Portal portal) : AbsencePageTests(portal)
{
    private const string Worry = "Nights without a consultant in the building";

    protected override string Words => "forms/pre-absence/draft-pdf";

    protected override Member Reader => Cast.Trainee;

    protected override bool IsPosted => false;

    protected override Task<string> GivenAbsence() => Given(a => a.Absence());

    [Fact]
    public async Task Get_ByTheDoctor_PrintsWhatIsSavedSoFarAsADraft()
    {
        var (reference, trainee) = await GivenDraft();

        using var copy = await Printed.From(trainee.Get(AddressOf(reference)));

        copy.Says(Worry).ShouldBeTrue();
        copy.Says("This is a draft: it is not sent and not signed, and it can still change. It shows your private answers too.").ShouldBeTrue();
        copy.Text.ShouldNotContain("Is this copy genuine?");
        copy.Information().ShouldContain("Pre-absence form, draft");
        copy.Check().ShouldContain("No syntax or stream encoding errors found");
    }

    [Fact]
    public async Task Get_ByTheSupervisor_LeavesPrivateAnswersOut()
    {
        var (reference, _) = await GivenDraft();

        using var copy = await Printed.From((await Portal.SignedInAs(Cast.Supervisor)).Get(AddressOf(reference)));

        copy.Says(Worry).ShouldBeFalse();
        copy.Says("Private answers are left out.").ShouldBeTrue();
    }

    [Fact]
    public async Task Get_ByThoseWhoDoNotFillItIn_IsNotFound()
    {
        var reference = await GivenAbsence();

        foreach (var reader in new[] { Cast.Staff, Cast.ProgrammeDirector, Cast.Champion })
        {
            (await (await Portal.SignedInAs(reader)).Get(AddressOf(reference))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }
    }

    [Fact]
    public async Task Get_WhileItIsWithTheSupervisor_IsNotFound() =>
        (await (await Portal.SignedInAs(Reader)).Get(AddressOf(await Given(a => a.AwaitingSignOff())))).StatusCode.ShouldBe(HttpStatusCode.NotFound);

    [Fact]
    public async Task Draft_OfAnAbsenceThatEnded_IsKept_AndReadByThoseWhoFilledItIn()
    {
        var (reference, trainee) = await GivenDraft();
        await Portal.Happens(reference, a => a.Withdraw("Not needed after all", Cast.Trainee.Actor, Portal.Clock.Now));
        var form = $"/wessex/absences/{reference}/forms/pre-absence";

        (await trainee.Open(form)).Words("main").ShouldContain(Worry);
        using var copy = await Printed.From(trainee.Get(AddressOf(reference)));
        copy.Says(Worry).ShouldBeTrue();
        (await (await Portal.SignedInAs(Cast.Staff)).Open(form)).Words("main").ShouldNotContain(Worry);
        (await (await Portal.SignedInAs(Cast.Staff)).Get(AddressOf(reference))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Page_OfTheForm_LeadsToTheDraftWhileItIsOpen()
    {
        var reference = await GivenAbsence();

        var page = await (await Portal.SignedInAs(Reader)).Open($"/wessex/absences/{reference}/forms/pre-absence");

        page.QuerySelectorAll("main a").Select(a => a.GetAttribute("href")).ShouldContain(AddressOf(reference));
    }

    /// <summary>A doctor who has saved that they want support, and a worry.</summary>
    private async Task<(string Reference, Visitor Trainee)> GivenDraft()
    {
        var reference = await GivenAbsence();
        var trainee = await Portal.SignedInAs(Cast.Trainee);
        var first = $"/wessex/absences/{reference}/forms/pre-absence/sections/your-absence";
        await trainee.Send(await trainee.Open(first), first, ("needsSupport", "yes"));
        var ahead = $"/wessex/absences/{reference}/forms/pre-absence/sections/thinking-ahead";
        await trainee.Send(await trainee.Open(ahead), ahead, ("worries", Worry));
        return (reference, trainee);
    }
}
