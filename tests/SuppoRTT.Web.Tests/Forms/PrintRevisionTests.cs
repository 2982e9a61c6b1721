using System.Net;

using SuppoRTT.Testing;
using SuppoRTT.Web.Tests.Documents;

namespace SuppoRTT.Web.Tests.Forms;

public sealed class PrintRevisionTests(Portal portal) : AbsencePageTests(portal)
{
    protected override string Words => "forms/pre-absence/revisions/1/pdf";

    protected override Member Reader => Cast.Supervisor;

    protected override bool IsPosted => false;

    protected override Task<string> GivenAbsence() => Portal.GivenTwoRevisions();

    [Fact]
    public async Task Get_OfAnEarlierRevision_SaysWhatItSaidThenAndThatItNoLongerCounts()
    {
        var reference = await GivenAbsence();

        using var copy = await Printed.From((await Portal.SignedInAs(Reader)).Get(AddressOf(reference)));

        copy.Says(SubmittedForms.Before).ShouldBeTrue();
        copy.Says(SubmittedForms.After).ShouldBeFalse();
        copy.Says("This revision no longer counts. Revision 2 has taken its place.").ShouldBeTrue();
        copy.Says("Replaced by revision 2").ShouldBeTrue();
    }

    [Fact]
    public async Task Get_CompleteBySomebodyElse_IsNotFoundAndByTheDoctorShowsPrivateAnswers()
    {
        var address = AddressOf(await GivenAbsence()) + "?edition=complete";

        (await (await Portal.SignedInAs(Reader)).Get(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var copy = await Printed.From((await Portal.SignedInAs(Cast.Trainee)).Get(address));
        copy.Says("Nights").ShouldBeTrue();
    }

    [Fact]
    public async Task Get_OfARevisionThatIsNot_IsNotFound()
    {
        var reference = await GivenAbsence();

        (await (await Portal.SignedInAs(Reader)).Get(AddressOf(reference).Replace("/1/", "/7/", StringComparison.Ordinal))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Page_OfTheRevision_LeadsToItsCopies()
    {
        var reference = await GivenAbsence();

        var page = await (await Portal.SignedInAs(Cast.Trainee)).Open(AddressOf(reference)[..^"/pdf".Length]);

        page.QuerySelectorAll("main a").Select(a => a.GetAttribute("href")).ShouldContain(AddressOf(reference));
        page.QuerySelectorAll("main a").Select(a => a.GetAttribute("href")).ShouldContain(AddressOf(reference) + "?edition=complete");
    }
}
