using System.Net;

using SuppoRTT.Testing;
using SuppoRTT.Web.Tests.Documents;

namespace SuppoRTT.Web.Tests.RotaPlans;

public sealed class PrintRotaPlanTests(Portal portal) : AbsencePageTests(portal)
{
    protected override string Words => "rota-plan/pdf";

    protected override Member Reader => Cast.Trainee;

    protected override bool IsPosted => false;

    protected override async Task<string> GivenAbsence() => (await Portal.GivenRotaPlan()).Reference;

    [Fact]
    public async Task Get_IsATaggedCopy_ThatSaysWhatThePageSays()
    {
        var sent = await Portal.GivenRotaPlan();
        var doctor = await Portal.SignedInAs(Cast.Trainee);

        using var response = await doctor.Get(AddressOf(sent.Reference));
        using var copy = await Printed.From(doctor.Get(AddressOf(sent.Reference)));

        response.Content.Headers.ContentDisposition!.FileName.ShouldBe("rota-plan-1.pdf");
        copy.Information().ShouldContain("Tagged:");
        new[] { Cast.Trainee.Name, "Said of firstDay:", "Said of supervisedBy:", "Version 1, sent on 2 March 2026.", Cast.Supervisor.Email, "What they may and may not do" }.ShouldAllBe(words => copy.Says(words));
        copy.Says("It has not been sent in this form").ShouldBeFalse();
        copy.Says(sent.Reference).ShouldBeFalse();
    }

    [Fact]
    public async Task Get_OfAPlanThatWasNotSent_SaysSo()
    {
        var form = await Portal.GivenEveryAnswer("wessex", Rota.Form);

        using var copy = await Printed.From((await Portal.SignedInAs(Cast.Trainee)).Get(AddressOf(form.Reference)));

        copy.Says("As it would be sent now. It has not been sent in this form.").ShouldBeTrue();
    }

    [Fact]
    public async Task Get_WithoutASignedForm_IsNotFound()
    {
        var reference = await Given(a => a.AwaitingSignOff(Rota.Form));

        (await (await Portal.SignedInAs(Cast.Trainee)).Get(AddressOf(reference))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
