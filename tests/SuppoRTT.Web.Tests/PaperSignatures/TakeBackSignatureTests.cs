using System.Net;

using SuppoRTT.Domain.Absences.PaperSignatures;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.PaperSignatures;

public sealed class TakeBackSignatureTests(Portal portal) : AbsencePageTests(portal)
{
    protected override string Words => "forms/pre-absence/take-back-signature";

    protected override Member Reader => Cast.Staff;

    protected override (string Name, string Value)? Field => ("Reason", "Typed for an hour");

    protected override Task<string> GivenAbsence() => Portal.GivenRecordedSignature("wessex");

    [Fact]
    public async Task Post_Twice_VoidsItOnce_AndTheFormCanBeSignedAgain()
    {
        var reference = await GivenAbsence();
        var visitor = await Portal.SignedInAs(Reader);
        var page = await visitor.Open(AddressOf(reference));

        await visitor.Send(page, AddressOf(reference), ("Reason", "It was another form"));
        (await visitor.Send(page, AddressOf(reference), ("Reason", "It was another form"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var form = (await Portal.Saved(reference)).Form("pre-absence");
        (form.Status, form.ValidSignature(Party.Supervisor)).ShouldBe((FormStatus.AwaitingSignOff, null));
        (await Portal.Audit(reference)).Count(e => e == nameof(PaperSignatureTakenBack)).ShouldBe(1);
        (await visitor.Open($"/wessex/absences/{reference}/forms/pre-absence")).Words("main").ShouldContain("because the deanery took back that it had recorded it");
    }

    [Fact]
    public async Task Post_WithoutAReason_IsSaid()
    {
        var address = AddressOf(await GivenAbsence());
        var visitor = await Portal.SignedInAs(Reader);

        (await (await visitor.Send(await visitor.Open(address), address, ("Reason", ""))).Html()).Errors().ShouldBe(["Enter the reason"]);
    }

    [Fact]
    public async Task Get_BySomebodyWhoIsNoStaff_IsForbidden() =>
        (await (await Portal.SignedInAs(Cast.Trainee)).Get(AddressOf(await GivenAbsence()))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
}
