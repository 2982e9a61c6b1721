using System.Net;

using SuppoRTT.Domain.Forms;
using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Forms;

public sealed class TakeBackFormTests(Portal portal) : AbsencePageTests(portal)
{
    protected override string Words => "forms/pre-absence/take-back";

    protected override Member Reader => Cast.Trainee;

    protected override Task<string> GivenAbsence() => Given(a => a.AwaitingSignOff());

    [Fact]
    public async Task Post_BeforeItIsSigned_OpensTheFormForChanges()
    {
        var reference = await GivenAbsence();
        var visitor = await Portal.SignedInAs(Reader);
        var page = await visitor.Open(AddressOf(reference));
        page.Words("main").ShouldContain("Sam Demo-Okafor cannot sign it until you send it again.");

        var both = await Task.WhenAll(visitor.Send(page, AddressOf(reference)), visitor.Send(page, AddressOf(reference)));

        both.ShouldAllBe(r => r.StatusCode == HttpStatusCode.Redirect && r.Headers.Location!.ToString() == $"/wessex/absences/{reference}/forms/pre-absence");
        (await Portal.Saved(reference)).Form("pre-absence").Status.ShouldBe(FormStatus.Draft);
        (await Portal.Audit(reference)).Count(e => e == "FormTakenBack").ShouldBe(1);
        (await visitor.Open(AddressOf(reference))).Words("main").ShouldContain("so it cannot be taken back now");
    }

    [Fact]
    public async Task Post_OfAnOlderRevision_IsAConflict()
    {
        var reference = await Portal.GivenTwoRevisions();
        var visitor = await Portal.SignedInAs(Reader);

        (await visitor.Send(await visitor.Open(AddressOf(reference)), AddressOf(reference), ("Revision", "1"))).StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Get_ByTheSupervisor_IsForbidden() =>
        (await (await Portal.SignedInAs(Cast.Supervisor)).Get(AddressOf(await GivenAbsence()))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
}
