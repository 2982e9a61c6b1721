using System.Net;

using SuppoRTT.Domain.Absences.ActionPlans;
using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.ActionPlans;

public sealed class ChangeNeedTests(Portal portal) : AbsencePageTests(portal)
{
    protected override string Words => "action-plan/needs/1/change";

    protected override Member Reader => Cast.Trainee;

    protected override (string Name, string Value)? Field => ("Action", "Typed for an hour");

    protected override Task<string> GivenAbsence() => Given(a => a.WithNeed());

    [Fact]
    public async Task Post_WithAnotherStatus_ChangesTheLine()
    {
        var reference = await GivenAbsence();
        var visitor = await Portal.SignedInAs(Reader);

        await visitor.Send(await visitor.Open(AddressOf(reference)), AddressOf(reference), ("Status", "InProgress"), ("Evidence", "Booked"));

        (await Portal.SavedPlan(reference)).Single().Content.ShouldBe(Plans.Resuscitation with { Status = NeedStatus.InProgress, Evidence = "Booked" });
        (await Portal.Audit(reference))[^1].ShouldBe("NeedChanged");
    }

    [Fact]
    public async Task Post_AfterSomebodyElseChangedIt_ShowsBothAndThenTakesWhatWasBroughtTogether()
    {
        var reference = await GivenAbsence();
        var (doctor, supervisor) = (await Portal.SignedInAs(Reader), await Portal.SignedInAs(Cast.Supervisor));
        var page = await doctor.Open(AddressOf(reference));
        await supervisor.Send(await supervisor.Open(AddressOf(reference)), AddressOf(reference), ("Who", "Sam alone"));

        var response = await doctor.Send(page, AddressOf(reference), ("Action", "A whole day of simulation"));

        response.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var stale = await response.Html();
        stale.Words("main").ShouldContain("Somebody else changed this need");
        stale.Words("main").ShouldContain("Sam alone");
        stale.QuerySelector("#Action")!.TextContent.Trim().ShouldBe("A whole day of simulation");
        (await doctor.Send(stale, AddressOf(reference), ("Who", "Sam alone"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await Portal.SavedPlan(reference)).Single().Content.ShouldBe(Plans.Resuscitation with { Who = "Sam alone", Action = "A whole day of simulation" });
    }

    [Fact]
    public async Task Post_Twice_ChangesOnceAndBothLeadOn()
    {
        var reference = await GivenAbsence();
        var visitor = await Portal.SignedInAs(Reader);
        var page = await visitor.Open(AddressOf(reference));

        var both = await Task.WhenAll(visitor.Send(page, AddressOf(reference), ("Status", "Done")), visitor.Send(page, AddressOf(reference), ("Status", "Done")));

        both.ShouldAllBe(r => r.StatusCode == HttpStatusCode.Redirect);
        (await Portal.Audit(reference)).Count(e => e == "NeedChanged").ShouldBe(1);
    }

    [Fact]
    public async Task Get_OfALineThatIsNot_IsNotFound() =>
        (await (await Portal.SignedInAs(Reader)).Get(AddressOf(await GivenAbsence()).Replace("/1/", "/7/", StringComparison.Ordinal))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
}
