using System.Net;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Absences;

public sealed class CorrectTypeTests(Portal portal) : AbsencePageTests(portal)
{
    protected override string Words => "correct-type";

    protected override Member Reader => Cast.Trainee;

    protected override (string Name, string Value)? Field => ("Reason", "Typed for an hour");

    protected override Task<string> GivenAbsence() => Given(a => a.SignedOff());

    [Fact]
    public async Task Post_OfTheApproval_IsShownOnTheAbsence_AndStandsInTheHistoryOnce()
    {
        var reference = await GivenAbsence();
        var visitor = await Portal.SignedInAs(Reader);
        var page = await visitor.Open(AddressOf(reference));

        foreach (var _ in new[] { 1, 2 })
        {
            (await visitor.Send(page, AddressOf(reference), ("State", "Approved"), ("ApprovedBy", "The dean"), ("ApprovedOn.Day", "1"), ("ApprovedOn.Month", "3"), ("ApprovedOn.Year", "2026"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }

        (await Portal.Audit(reference)).Count(e => e == nameof(ApprovalNoted)).ShouldBe(1);
        (await Portal.Audit(reference)).ShouldNotContain(nameof(TypeCorrected));
        (await visitor.Open($"/wessex/absences/{reference}")).Words("main").ShouldContain("Approved by The dean on 1 March 2026");
    }

    [Fact]
    public async Task Post_OfAnotherType_NeedsAReason_AndIsReadByTheSupervisor()
    {
        var reference = await GivenAbsence();
        var visitor = await Portal.SignedInAs(Cast.Staff);
        var page = await visitor.Open(AddressOf(reference));

        var refused = await visitor.Send(page, AddressOf(reference), ("Type", "SICK"));
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await refused.Html()).Words(".nhsuk-error-summary").ShouldContain("Enter why the type is corrected");
        (await visitor.Send(page, AddressOf(reference), ("Type", "SICK"), ("Reason", "Registered as another leave by mistake"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await Portal.Saved(reference)).TypeCode.ShouldBe("SICK");
        var timeline = (await (await Portal.SignedInAs(Cast.Supervisor)).Open($"/wessex/absences/{reference}/timeline")).Words("main");
        timeline.ShouldContain("Type of absence put right");
        timeline.ShouldContain("Registered as another leave by mistake");
    }

    [Fact]
    public async Task Post_OfATypeThatIsNotThere_AsksForOne()
    {
        var reference = await GivenAbsence();
        var visitor = await Portal.SignedInAs(Reader);

        var refused = await visitor.Send(await visitor.Open(AddressOf(reference)), AddressOf(reference), ("Type", "NONE"), ("Reason", "Because"));

        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await refused.Html()).Words(".nhsuk-error-summary").ShouldContain("Select the type of absence");
    }

    [Fact]
    public async Task Post_AfterSomebodyElseCorrectedIt_SaysInTheWordsOfThePageWhatWasChosen()
    {
        var reference = await GivenAbsence();
        var visitor = await Portal.SignedInAs(Reader);
        var page = await visitor.Open(AddressOf(reference));
        await visitor.Send(page, AddressOf(reference), ("State", "AppliedFor"));

        using var refused = await visitor.Send(page, AddressOf(reference), ("Type", "SICK"), ("Reason", "Because"), ("State", "NotNeeded"));

        refused.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var words = (await refused.Html()).Words("main");
        words.ShouldContain("Sick leave");
        words.ShouldContain("It needs no approval");
        words.ShouldContain("Because");
    }
}
