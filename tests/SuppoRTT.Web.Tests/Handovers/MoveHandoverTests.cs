using System.Net;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Handovers;

public sealed class MoveHandoverTests(Portal portal) : AbsencePageTests(portal)
{
    protected override string Words => "move-handover";

    protected override Member Reader => Cast.Trainee;

    protected override Task<string> GivenAbsence() => Given(a => a.Absence().Handover(a.Cast.CollegeTutor));

    [Fact]
    public async Task Post_OfALaterDay_MovesItAndTellsThem()
    {
        var reference = await GivenAbsence();
        var visitor = await Portal.SignedInAs(Reader);

        (await visitor.Send(await visitor.Open(AddressOf(reference)), AddressOf(reference), ("From.Day", "5"), ("From.Month", "8"), ("From.Year", "2026"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await visitor.Open($"/wessex/absences/{reference}")).Words("main").ShouldContain($"{Cast.CollegeTutor.Name}, from 5 August 2026");
        (await Portal.Audit(reference)).Last().ShouldBe(nameof(NextSupervisorMoved));
    }

    [Fact]
    public async Task Post_OfToday_ChangesTheSupervisorNow()
    {
        var reference = await GivenAbsence();
        var staff = await Portal.SignedInAs(Cast.Staff);

        (await staff.Send(await staff.Open(AddressOf(reference)), AddressOf(reference), ("From.Day", "2"), ("From.Month", "3"), ("From.Year", "2026"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await Portal.Audit(reference)).TakeLast(3).ShouldBe([nameof(NextSupervisorMoved), nameof(SupervisorReplaced), nameof(SupervisorNamed)]);
        (await (await Portal.SignedInAs(Cast.Supervisor)).Get($"/wessex/absences/{reference}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Post_OfTodayTwice_ChangesTheSupervisorOnce_AndSaysSoBothTimes_ToWhoHandedOver_Too()
    {
        foreach (var member in new[] { Cast.Staff, Cast.Supervisor })
        {
            var reference = await GivenAbsence();
            var visitor = await Portal.SignedInAs(member);
            var page = await visitor.Open(AddressOf(reference));

            foreach (var _ in new[] { 1, 2 })
            {
                using var answer = await visitor.Send(page, AddressOf(reference), ("From.Day", "2"), ("From.Month", "3"), ("From.Year", "2026"));
                answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
                (await visitor.Open(answer.Headers.Location!.ToString())).Words("body").ShouldContain("The supervisor has changed");
            }

            (await Portal.Audit(reference)).Count(name => name == nameof(NextSupervisorMoved)).ShouldBe(1);
        }
    }

    [Fact]
    public async Task Post_OfAnEarlierDay_ByWhoFollows_SaysWhyNot()
    {
        var reference = await Given(a => a.Absence().Handover(a.Cast.ProgrammeDirector));
        var director = await Portal.SignedInAs(Cast.ProgrammeDirector);
        var page = await director.Open(AddressOf(reference));
        page.Words("main").ShouldContain("you can move the day to a later one only");

        using var refused = await director.Send(page, AddressOf(reference), ("From.Day", "2"), ("From.Month", "3"), ("From.Year", "2026"));

        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await refused.Html()).Errors().ShouldHaveSingleItem().ShouldStartWith("You follow as the supervisor");
        (await director.Send(page, AddressOf(reference), ("From.Day", "5"), ("From.Month", "8"), ("From.Year", "2026"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Post_OfNoDayOrOneThatIsOver_SaysSoAndKeepsWhatWasTyped()
    {
        var reference = await GivenAbsence();
        var visitor = await Portal.SignedInAs(Reader);
        var past = await visitor.Send(await visitor.Open(AddressOf(reference)), AddressOf(reference), ("From.Day", "5"), ("From.Month", "8"), ("From.Year", "2025"));
        (past.StatusCode, (await past.Html()).Errors().Single()).ShouldBe((HttpStatusCode.UnprocessableEntity, "The day must be today or later. Check the year"));

        var response = await visitor.Send(await visitor.Open(AddressOf(reference)), AddressOf(reference), ("From.Day", "31"), ("From.Month", "2"), ("From.Year", "2027"));

        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await response.Html();
        page.Errors().ShouldHaveSingleItem().ShouldStartWith("The day must be a real date");
        page.QuerySelector("[name='From.Month']")!.GetAttribute("value").ShouldBe("2");
    }

    [Fact]
    public async Task Post_FromAStalePage_IsAConflict_AndOnceItWasTakenBackThePageSaysSo()
    {
        var reference = await GivenAbsence();
        var visitor = await Portal.SignedInAs(Reader);
        var page = await visitor.Open(AddressOf(reference));

        (await visitor.Send(page, AddressOf(reference), ("From.Day", "5"), ("From.Month", "8"), ("From.Year", "2026"), ("Version", "0"))).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var back = await visitor.Open($"/wessex/absences/{reference}/take-back-handover");
        await visitor.Send(back, $"/wessex/absences/{reference}/take-back-handover");

        (await visitor.Open(AddressOf(reference))).Words("main").ShouldContain("No change of supervisor is planned any more");
    }
}
