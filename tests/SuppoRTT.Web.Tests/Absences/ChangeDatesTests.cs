using System.Net;

using AngleSharp.Dom;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Absences;

public sealed class ChangeDatesTests(Portal portal) : AbsencePageTests(portal)
{
    private const string Reason = "The unit has asked me to start later";

    protected override string Words => "change-dates";

    protected override Member Reader => Cast.Trainee;

    protected override (string Name, string Value)? Field => ("Reason", "Typed for an hour");

    protected override Task<string> GivenAbsence() => Given(a => a.SignedOff());

    [Fact]
    public async Task Post_OfAnotherStart_ShowsEveryDeadlineTaskAndSignatureItTouches_BeforeItIsSaved()
    {
        var reference = await GivenAbsence();
        var visitor = await Portal.SignedInAs(Reader);

        var response = await Post(visitor, reference, "16 6 2026", "2 6 2027");

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var check = await response.Html();
        check.Words("main").ShouldContain("Nothing is saved yet");
        check.Words(".nhsuk-card--warning").ShouldContain("Pre-absence form, signed by Asha Demo-Rao and Sam Demo-Okafor");
        check.QuerySelectorAll("tbody")[1].TextContent.ShouldContain("From 24 March 2026, by 7 April 2026");
        check.Words("main").ShouldContain(Reason);
        (await Portal.Saved(reference)).Form("pre-absence").Status.ShouldBe(FormStatus.SignedOff);
    }

    /// <summary>What the deanery granted stands on the page, with its words: the doctor finds out who read it there.</summary>
    [Fact]
    public async Task Get_WithARequestThatWasGranted_IsLoggedAsAReadOfIt()
    {
        var people = Cast.WestMidlands;
        var reference = await Portal.Given(people.Deanery, a =>
        {
            var absence = a.Requested();
            absence.DecideOnRequest(1, a.LaterReturn(), granted: true, "The post is held", RequestsOfA.Una, A.Morning);
            return absence;
        });
        var address = $"/west-midlands/absences/{reference}/change-dates";

        (await (await Portal.SignedInAs(people.Supervisor)).Open(address)).Words("main").ShouldContain("The post is held");

        (await (await Portal.SignedInAs(people.Trainee)).Open($"/west-midlands/absences/{reference}/readers")).QuerySelectorAll("main tbody tr").Select(r => r.TextContent)
            .ShouldHaveSingleItem().ShouldSatisfyAllConditions(row => row.ShouldContain(people.Supervisor.Name), row => row.ShouldContain("request to the deanery with its reason"));
    }

    [Fact]
    public async Task Post_ToSave_MovesTheDates_VoidsTheSignatures_AndKeepsTheReason()
    {
        var reference = await GivenAbsence();
        var visitor = await Portal.SignedInAs(Reader);
        var check = await (await Post(visitor, reference, "16 6 2026", "2 6 2027")).Html();

        (await visitor.Send(check, AddressOf(reference), ("then", "save"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var absence = await Portal.Saved(reference);
        absence.Period.ShouldBe(new AbsencePeriod(new(2026, 6, 16), new(2027, 6, 2)));
        absence.Form("pre-absence").Status.ShouldBe(FormStatus.Reopened);
        absence.Form("pre-absence").Signatures.ShouldAllBe(s => s.VoidedAt != null);
        (await Portal.Audit(reference)).TakeLast(2).ShouldBe([nameof(DatesChanged), nameof(FormReopened)]);
        var timeline = (await visitor.Open($"/wessex/absences/{reference}/timeline")).Words("main");
        timeline.ShouldContain("Dates changed: first day away 2 June 2026, now 16 June 2026");
        timeline.ShouldNotContain("expected back");
        timeline.ShouldContain(Reason);
    }

    [Fact]
    public async Task Post_ThatTheReturnIsNotKnown_IsPossible()
    {
        var reference = await GivenAbsence();
        var visitor = await Portal.SignedInAs(Reader);
        var check = await (await Post(visitor, reference, "2 6 2026", "", ("Return", "not-known"))).Html();

        check.Words("main").ShouldContain("Once the return date is known");
        await visitor.Send(check, AddressOf(reference), ("then", "save"));

        (await Portal.Saved(reference)).Period.ExpectedReturn.ShouldBeNull();
    }

    [Fact]
    public async Task Post_ToGoBackToTheDates_KeepsWhatWasTyped()
    {
        var reference = await GivenAbsence();
        var visitor = await Portal.SignedInAs(Reader);
        var check = await (await Post(visitor, reference, "16 6 2026", "2 6 2027")).Html();

        var page = await (await visitor.Send(check, AddressOf(reference), ("then", "edit"))).Html();

        page.QuerySelector("textarea")!.TextContent.Trim().ShouldBe(Reason);
        page.QuerySelector("#Starts-day")!.GetAttribute("value").ShouldBe("16");
    }

    [Theory]
    [InlineData("", "2 6 2027", "Enter the first day away")]
    [InlineData("29 2 2027", "2 6 2027", "The first day away must be a real date, like 27 3 2027")]
    [InlineData("2 6 2046", "2 6 2047", "The first day away must be within 10 years of today. Check the year")]
    [InlineData("2 6 2026", "", "Enter the expected first day back")]
    [InlineData("2 6 2026", "31 4 2027", "The expected first day back must be a real date, like 27 3 2027")]
    [InlineData("2 6 2026", "1 6 2026", "The expected first day back must be after the first day away")]
    [InlineData("2 6 2026", "2 6 2026", "The expected first day back must be after the first day away")]
    [InlineData("2 6 2026", "3 6 2036", "An absence can be 10 years long at most")]
    [InlineData("2 6 2025", "1 3 2026", "The expected first day back must be today or later. For a return that has happened already, confirm the return instead")]
    [InlineData("2 6 2026", "2 6 2027", "These are the dates already. Change at least one of them")]
    [InlineData("1 1 0001", "1 1 9999", "The first day away must be a real date, like 27 3 2027")]
    public async Task Post_OfDatesThatCannotBe_SaysSoAndKeepsThem(string starts, string back, string error)
    {
        var reference = await GivenAbsence();

        var response = await Post(await Portal.SignedInAs(Reader), reference, starts, back);

        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await response.Html();
        page.Errors().ShouldContain(error);
        string.Join(' ', page.QuerySelectorAll("input[name^='Starts.']").Select(i => i.GetAttribute("value"))).Trim().ShouldBe(starts);
        string.Join(' ', page.QuerySelectorAll("input[name^='ExpectedReturn.']").Select(i => i.GetAttribute("value"))).Trim().ShouldBe(back);
        page.QuerySelector("textarea")!.TextContent.Trim().ShouldBe(Reason);
    }

    [Fact]
    public async Task Post_OfTheLeapDay_IsPossible()
    {
        var response = await Post(await Portal.SignedInAs(Reader), await GivenAbsence(), "2 6 2026", "29 2 2028");

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await response.Html()).Words("main").ShouldContain("29 February 2028");
    }

    [Fact]
    public async Task Post_InASecondTabAfterTheFirstWasSaved_IsAConflictThatShowsEverythingTyped()
    {
        var reference = await GivenAbsence();
        var visitor = await Portal.SignedInAs(Reader);
        var (first, second) = (await (await Post(visitor, reference, "16 6 2026", "2 6 2027")).Html(), await (await Post(visitor, reference, "17 6 2026", "2 7 2027")).Html());
        await visitor.Send(first, AddressOf(reference), ("then", "save"));

        var response = await visitor.Send(second, AddressOf(reference), ("then", "save"));

        response.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var words = (await response.Html()).Words("main");
        words.ShouldContain(Reason);
        words.ShouldContain("17 6 2026");
        words.ShouldContain("2 7 2027");
        (await Portal.Saved(reference)).Period.Starts.ShouldBe(new DateOnly(2026, 6, 16));
    }

    [Fact]
    public async Task Post_TwiceAtOnceAndOnceMore_IsDoneOnce_AndEachAnswerLeadsOn()
    {
        var reference = await GivenAbsence();
        var visitor = await Portal.SignedInAs(Reader);
        var check = await (await Post(visitor, reference, "16 6 2026", "2 6 2027")).Html();

        var answers = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => visitor.Send(check, AddressOf(reference), ("then", "save"))));

        answers.Append(await visitor.Send(check, AddressOf(reference), ("then", "save"))).ShouldAllBe(a => a.StatusCode == HttpStatusCode.Redirect);
        (await Portal.Audit(reference)).Count(e => e == nameof(DatesChanged)).ShouldBe(1);
    }

    [Fact]
    public async Task Get_OnceTheDoctorIsBack_SaysThatTheDatesStand() =>
        (await (await Portal.SignedInAs(Reader)).Open(AddressOf(await Given(a => a.Back())))).Words("main").ShouldContain("so the dates of the absence stand");

    [Fact]
    public async Task Get_ByThoseWhoOnlyRead_IsNotFound()
    {
        var reference = await GivenAbsence();

        foreach (var member in new[] { Cast.ProgrammeDirector, Cast.CollegeTutor, Cast.Champion })
        {
            (await (await Portal.SignedInAs(member)).Get(AddressOf(reference))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }
    }

    private async Task<HttpResponseMessage> Post(Visitor visitor, string reference, string starts, string back, params (string Name, string? Value)[] more)
    {
        var (s, b) = ((starts + "  ").Split(' '), (back + "  ").Split(' '));
        (string Name, string? Value)[] answers =
        [
            ("Starts.Day", s[0]), ("Starts.Month", s[1]), ("Starts.Year", s[2]), ("Return", "known"),
            ("ExpectedReturn.Day", b[0]), ("ExpectedReturn.Month", b[1]), ("ExpectedReturn.Year", b[2]), ("Reason", Reason), ("then", "check"),
        ];
        return await visitor.Send(await visitor.Open(AddressOf(reference)), AddressOf(reference), [.. answers.Where(a => more.All(m => m.Name != a.Name)), .. more]);
    }
}
