using System.Net;

using AngleSharp.Dom;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Absences;

public sealed class ConfirmReturnTests(Portal portal) : AbsencePageTests(portal)
{
    protected override string Words => "confirm-return";

    protected override Member Reader => Cast.Trainee;

    protected override Task<string> GivenAbsence() => Given(a => a.SignedOff(absence: a.Absence(A.Today.AddMonths(-6), A.Today)));

    [Fact]
    public async Task Post_OfTheDayThatWasExpected_IsSavedAtOnce()
    {
        var reference = await GivenAbsence();
        var visitor = await Portal.SignedInAs(Reader);

        (await Post(visitor, reference, "2 3 2026")).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await Portal.Saved(reference)).ReturnedOn.ShouldBe(A.Today);
        (await Portal.Audit(reference))[^1].ShouldBe(nameof(ReturnConfirmed));
        (await visitor.Open($"/wessex/absences/{reference}")).QuerySelectorAll(".nhsuk-summary-list__row").ShouldContain(r => r.TextContent.Contains("Back at work since", StringComparison.Ordinal) && r.TextContent.Contains("2 March 2026", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Post_OfAnEarlierDay_ShowsTheDeadlinesThatMove_AndSavesThem()
    {
        var reference = await GivenAbsence();
        var visitor = await Portal.SignedInAs(Reader);

        var response = await Post(visitor, reference, "9 2 2026");

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var check = await response.Html();
        check.Words("main").ShouldContain("Nothing is saved yet");
        check.QuerySelectorAll("tbody tr").Length.ShouldBe(1);
        check.Words("tbody").ShouldContain("by 9 March 2026");
        (await Portal.Saved(reference)).ReturnedOn.ShouldBeNull();
        (await visitor.Send(check, AddressOf(reference), ("then", "save"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await Portal.Saved(reference)).ReturnedOn.ShouldBe(new DateOnly(2026, 2, 9));
    }

    [Fact]
    public async Task Post_OfADayBeforeThePlanWasDue_ShowsOnlyDeadlinesWhoseDaysMove()
    {
        var reference = await Given(a => a.Absence(A.Today.AddMonths(-6), A.Today.AddDays(91)));

        var check = await (await Post(await Portal.SignedInAs(Reader), reference, "2 3 2026")).Html();

        check.QuerySelectorAll("tbody tr").ShouldHaveSingleItem().TextContent.ShouldContain("Return to training form");
    }

    [Fact]
    public async Task Post_OfAnotherDayThanAFormThatWaitsSays_NamesTheForm_AndItsSignerIsShownTheDifference()
    {
        var reference = await Given(a => a.AwaitingSignOff("post-return", a.Absence(A.Today.AddMonths(-6), A.Today.AddDays(-20)), ("returnedOn", "2026-02-16"), ("outcome", "ready")));
        var visitor = await Portal.SignedInAs(Reader);
        var supervisor = await Portal.SignedInAs(Cast.Supervisor);
        var signing = $"/wessex/absences/{reference}/forms/post-return/sign-off";
        var opened = await supervisor.Open(signing);
        opened.Words("main").ShouldNotContain("The dates have changed");

        var check = await (await Post(visitor, reference, "9 2 2026")).Html();

        check.Words("main").ShouldContain("Return to training form: waits to be signed, and still says day of the return 16 February 2026. Whoever signs is shown the difference first");
        await visitor.Send(check, AddressOf(reference), ("then", "save"));
        (await supervisor.Open(signing)).Words("main").ShouldContain("Day of the return: the form says 16 February 2026, the absence now says 9 February 2026.");
        var stale = await supervisor.Send(opened, signing, ("HeldOn.Day", "2"), ("HeldOn.Month", "3"), ("HeldOn.Year", "2026"), ("Mode", "Video"), ("WhoWasThere", "Both"), ("Declaration", "yes"));
        stale.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await stale.Html()).Words("main").ShouldContain("The dates of the absence have changed since you opened the form.");
    }

    [Fact]
    public async Task Post_ToGoBackToTheDay_KeepsIt()
    {
        var reference = await GivenAbsence();
        var visitor = await Portal.SignedInAs(Reader);
        var check = await (await Post(visitor, reference, "9 2 2026")).Html();

        var page = await (await visitor.Send(check, AddressOf(reference), ("then", "edit"))).Html();

        page.QuerySelector("#ReturnedOn-day")!.GetAttribute("value").ShouldBe("9");
        (await Portal.Saved(reference)).ReturnedOn.ShouldBeNull();
    }

    [Theory]
    [InlineData("", "Enter the first day back")]
    [InlineData("29 2 2026", "The first day back must be a real date, like 27 3 2027")]
    [InlineData("x 13 2026", "The first day back must be a real date, like 27 3 2027")]
    [InlineData("3 3 2026", "The first day back must be today or in the past")]
    [InlineData("2 9 2025", "The first day back must be after the absence began, on 2 September 2025")]
    public async Task Post_OfADayThatCannotBe_SaysSoAndKeepsIt(string day, string error)
    {
        var reference = await GivenAbsence();

        var response = await Post(await Portal.SignedInAs(Reader), reference, day);

        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await response.Html();
        page.Errors().ShouldBe([error]);
        string.Join(' ', page.QuerySelectorAll(".nhsuk-date-input input").Select(i => i.GetAttribute("value"))).Trim().ShouldBe(day);
        (await Portal.Saved(reference)).ReturnedOn.ShouldBeNull();
    }

    [Fact]
    public async Task Post_TwiceAtOnce_IsDoneOnce()
    {
        var reference = await GivenAbsence();
        var visitor = await Portal.SignedInAs(Reader);

        (await Task.WhenAll(Post(visitor, reference, "2 3 2026"), Post(visitor, reference, "2 3 2026"))).ShouldAllBe(a => a.StatusCode == HttpStatusCode.Redirect);

        (await Portal.Audit(reference)).Count(e => e == nameof(ReturnConfirmed)).ShouldBe(1);
    }

    [Fact]
    public async Task Post_FromAStalePage_IsAConflictThatShowsTheDay()
    {
        var reference = await GivenAbsence();

        var response = await Post(await Portal.SignedInAs(Reader), reference, "2 3 2026", ("Version", "0"));

        response.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var page = await response.Html();
        page.Words("main").ShouldContain("2 3 2026");
        page.QuerySelector("main a[href^='mailto:']").ShouldNotBeNull("whom to ask, if it still has to be done");
    }

    [Fact]
    public async Task Get_ByThoseWhoOnlyRead_IsNotFound()
    {
        var reference = await GivenAbsence();

        foreach (var member in new[] { Cast.ProgrammeDirector, Cast.Champion })
        {
            (await (await Portal.SignedInAs(member)).Get(AddressOf(reference))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }
    }

    private async Task<HttpResponseMessage> Post(Visitor visitor, string reference, string day, params (string, string?)[] more)
    {
        var parts = (day + "  ").Split(' ');
        return await visitor.Send(await visitor.Open(AddressOf(reference)), AddressOf(reference), [("ReturnedOn.Day", parts[0]), ("ReturnedOn.Month", parts[1]), ("ReturnedOn.Year", parts[2]), .. more]);
    }
}
