using System.Net;

using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Handovers;

public sealed class ReadHandoverTests(Portal portal) : AbsencePageTests(portal)
{
    protected override string Words => "read-handover";

    protected override Member Reader => Cast.CollegeTutor;

    protected override bool IsPosted => false;

    protected override Task<string> GivenAbsence() => Given(a => a.SignedOff().Handover(a.Cast.CollegeTutor));

    [Fact]
    public async Task Get_ByTheNextSupervisor_ShowsWhatIsSigned_AndTheAbsenceIsClosedToThem()
    {
        var reference = await Given(a => a.SignedOff().Handover(a.Cast.OtherSupervisor));
        var next = await Portal.SignedInAs(Cast.OtherSupervisor);

        var page = await next.Open(AddressOf(reference));

        page.Words("h1").ShouldContain("You supervise from 1 April 2026");
        page.Words("main").ShouldContain("Pre-absence form");
        page.QuerySelectorAll("main form").ShouldBeEmpty();
        (await next.Get($"/wessex/absences/{reference}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await next.Open("/wessex/home")).Words("main").ShouldContain("You supervise from 1 April 2026");
    }

    [Fact]
    public async Task Get_ByThePresentSupervisorOrTheDoctor_LeadsToTheAbsenceOrNowhere()
    {
        var reference = await GivenAbsence();

        (await (await Portal.SignedInAs(Cast.Supervisor)).Get(AddressOf(reference))).Headers.Location!.ToString().ShouldBe($"/wessex/absences/{reference}");
        (await (await Portal.SignedInAs(Cast.Trainee)).Get(AddressOf(reference))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Get_OfAFormThatIsBeingFilledIn_DoesNotShowIt()
    {
        var reference = await Given(a => a.AwaitingSignOff().Handover(a.Cast.OtherSupervisor));

        (await (await Portal.SignedInAs(Cast.OtherSupervisor)).Open(AddressOf(reference))).QuerySelectorAll("main section").ShouldBeEmpty();
    }
}
