using System.Net;

using SuppoRTT.Data.Mailing;
using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.RotaPlans;

public sealed class HoldRotaPlanTests(Portal portal) : AbsencePageTests(portal)
{
    protected override string Words => "rota-plan/wait";

    protected override Member Reader => Cast.Trainee;

    protected override async Task<string> GivenAbsence() => (await Portal.GivenRotaPlan()).Reference;

    [Fact]
    public async Task Hold_OfWhatWasSent_TellsThem_AndALinkSaysSo()
    {
        var sent = await Portal.GivenRotaPlan();
        var link = await Portal.LinkTo(sent);
        var doctor = await Portal.SignedInAs(Cast.Trainee);
        var page = await doctor.Open(AddressOf(sent.Reference));

        (await doctor.Send(page, AddressOf(sent.Reference))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await doctor.Send(page, AddressOf(sent.Reference))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await Portal.MessagesToContacts(sent.Reference)).Select(m => m.Kind).ShouldBe([MailKind.RotaPlan, MailKind.RotaPlanWithdrawn]);
        (await Portal.Audit(sent.Reference)).TakeLast(2).ShouldBe(["RotaPlanHeld", "RotaPlanWithdrawn"]);
        using var old = await (await Portal.Visitor()).Get(link);
        old.StatusCode.ShouldBe(HttpStatusCode.Gone);
        (await old.Html()).Words("main").ShouldContain("This plan is no longer valid");
        (await (await Portal.SignedInAs(Cast.Staff)).Open($"/wessex/absences/{sent.Reference}")).Words("main").ShouldContain("The doctor asked to wait with the plan for the rota.");
    }
}
