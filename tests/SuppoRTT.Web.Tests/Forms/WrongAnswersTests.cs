using System.Net;
using System.Text;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Forms;

/// <summary>What people type by mistake, and what no keyboard types: said in the words of the field, and nothing of it lost.</summary>
public sealed class WrongAnswersTests(Portal portal) : IClassFixture<Portal>
{
    [Theory]
    [InlineData("1,5", "“If you work less than full time now, what percentage?” must be a whole number from 1 to 99")]
    [InlineData("60%", "“If you work less than full time now, what percentage?” must be a whole number from 1 to 99")]
    [InlineData("100", "“If you work less than full time now, what percentage?” must be a whole number from 1 to 99")]
    public async Task Number_ThatIsNone_IsKeptAndExplained(string typed, string message)
    {
        var section = Drafting.SectionOf(await portal.GivenSupported(), "before-you-go");
        var doctor = await portal.SignedInAs(Cast.Wessex.Trainee);

        var response = await doctor.Send(await doctor.Open(section), section, ("arcpWhileAway", "no"), ("workingPercentNow", typed), ("targets", "Finish two assessments"), ("then", "continue"));

        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await response.Html();
        page.Errors().ShouldBe([message]);
        (page.Typed("workingPercentNow"), page.Typed("targets")).ShouldBe((typed, "Finish two assessments"));
        page.QuerySelector(".nhsuk-error-summary a")!.GetAttribute("href").ShouldBe("#workingPercentNow");
    }

    [Theory]
    [InlineData("27", "3", "20206", "must be a real date, like 27 3 2027")]
    [InlineData("29", "2", "2027", "must be a real date, like 27 3 2027")]
    [InlineData("1", "1", "1899", "must have a year between 1990 and 2100")]
    [InlineData("", "6", "2026", "must be a real date, like 27 3 2027")]
    [InlineData("1", "6", "2027", "must be before the day you come back, 1 January 2027")]
    public async Task FirstDay_ThatCannotBe_IsKeptAndExplained(string day, string month, string year, string rule)
    {
        var reference = await portal.Given("wessex", a => a.Absence(expectedReturn: new DateOnly(2027, 1, 1)));
        var section = Drafting.SectionOf(reference, "your-absence");
        var doctor = await portal.SignedInAs(Cast.Wessex.Trainee);
        var back = rule.StartsWith("must be before", StringComparison.Ordinal);

        var response = await doctor.Send(
            await doctor.Open(section), section, ("needsSupport", "no"), ("starts.Day", day), ("starts.Month", month), ("starts.Year", year), ("expectedReturn.Day", "1"), ("expectedReturn.Month", "1"), ("expectedReturn.Year", "2027"), ("then", "continue"));

        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await response.Html();
        page.Errors().ShouldBe([back ? "“When do you expect to come back?” must be after the first day away, 1 June 2027" : $"“What is the first day of your time away?” {rule}"]);
        (page.Typed("starts.Day"), page.Typed("starts.Month"), page.Typed("starts.Year")).ShouldBe((day, month, year));
    }

    [Theory]
    [InlineData("2/6/2026")]
    [InlineData("02.06.2026")]
    [InlineData("2 June 2026")]
    [InlineData("2026-06-02")]
    public async Task FirstDay_TypedAsAWholeIntoTheFirstBox_IsTaken(string typed)
    {
        var reference = await portal.Given("wessex", a => a.Absence());
        var section = Drafting.SectionOf(reference, "your-absence");
        var doctor = await portal.SignedInAs(Cast.Wessex.Trainee);

        var response = await doctor.Send(await doctor.Open(section), section, ("needsSupport", "no"), ("starts.Day", typed), ("starts.Month", ""), ("starts.Year", ""), ("then", "continue"));

        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await portal.Stored(reference, "your-absence")).Text("starts").ShouldBe("2026-06-02");
    }

    [Theory]
    [InlineData("31/6/2026", "", "", "31/6/2026")]
    [InlineData("in the first week of September 2026", "", "", "in the first week of September 2026")]
    [InlineData("2/6", "", "2026", "2/6//2026")]
    public async Task FirstDay_ThatIsNoDay_StaysInTheBoxAsItWasTyped(string day, string month, string year, string shown)
    {
        var section = Drafting.SectionOf(await portal.Given("wessex", a => a.Absence()), "your-absence");
        var doctor = await portal.SignedInAs(Cast.Wessex.Trainee);

        var response = await doctor.Send(await doctor.Open(section), section, ("needsSupport", "no"), ("starts.Day", day), ("starts.Month", month), ("starts.Year", year), ("then", "continue"));

        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await response.Html()).Typed("starts.Day").ShouldBe(shown);
    }

    [Theory]
    [InlineData("29", "2", "2028", null)]
    [InlineData("1", "6", "2037", "must be within 10 years of the first day away, 2 June 2026")]
    public async Task Return_OnALeapDayIsTaken_AndOverTenYearsIsNot(string day, string month, string year, string? rule)
    {
        var section = Drafting.SectionOf(await portal.Given("wessex", a => a.Absence()), "your-absence");
        var doctor = await portal.SignedInAs(Cast.Wessex.Trainee);

        var response = await doctor.Send(await doctor.Open(section), section, ("needsSupport", "no"), ("expectedReturn.Day", day), ("expectedReturn.Month", month), ("expectedReturn.Year", year), ("then", "continue"));

        response.StatusCode.ShouldBe(rule is null ? HttpStatusCode.Redirect : HttpStatusCode.UnprocessableEntity);
        (await response.Html()).Errors().ShouldBe(rule is null ? [] : [$"“When do you expect to come back?” {rule}"]);
    }

    [Theory]
    [InlineData("starts", "2098", "“What is the first day of your time away?” must be within 10 years of today. Check the year")]
    [InlineData("expectedReturn", "2025", "“When do you expect to come back?” must be today or later. For a return that has happened already, confirm the return instead")]
    public async Task Dates_WithASlipOfTheYear_AreKeptAndExplained_AndCannotBeSubmitted(string field, string year, string message)
    {
        var reference = await portal.Given("wessex", a => a.Absence(A.Today.AddYears(-2), A.Today.AddMonths(3)));
        var section = Drafting.SectionOf(reference, "your-absence");
        var doctor = await portal.SignedInAs(Cast.Wessex.Trainee);
        (string, string?)[] back = field == "starts" ? [("expectedReturn.Day", "2"), ("expectedReturn.Month", "6"), ("expectedReturn.Year", "2099")] : [];

        var response = await doctor.Send(await doctor.Open(section), section, [("needsSupport", "no"), ($"{field}.Year", year), .. back, ("then", "continue")]);

        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await response.Html();
        page.Errors().ShouldBe([message]);
        page.Typed($"{field}.Year").ShouldBe(year);
        await doctor.Send(await doctor.Open(section), section, [("needsSupport", "no"), ($"{field}.Year", year), .. back, ("then", "later")]);
        var check = $"/wessex/absences/{reference}/forms/pre-absence/check-answers";
        var open = await doctor.Open(check);
        (open.Words("main").Contains(message, StringComparison.Ordinal), open.QuerySelector("main form")).ShouldBe((true, null));
        (await doctor.Send(open, check, ("ReasonForDates", "A slip"), ("Revision", "0"))).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await portal.Saved(reference)).Period.ShouldBe(new AbsencePeriod(A.Today.AddYears(-2), A.Today.AddMonths(3)));
    }

    [Fact]
    public async Task Return_InTheFuture_IsRefusedOnTheFormAfterIt()
    {
        var section = Drafting.SectionOf(await portal.Given("wessex", a => a.Absence()), "your-return", "post-return");
        var doctor = await portal.SignedInAs(Cast.Wessex.Trainee);

        var response = await doctor.Send(await doctor.Open(section), section, ("needsSupport", "no"), ("returnedOn.Day", "2"), ("returnedOn.Month", "6"), ("returnedOn.Year", "2027"), ("outcome", "ready"), ("then", "continue"));

        (await response.Html()).Errors().ShouldBe(["“When did you come back?” must be today or in the past"]);
    }

    [Fact]
    public async Task Text_WithSignsThatNoKeyboardTypes_IsKeptWithoutThem()
    {
        var reference = await portal.GivenSupported();
        var section = Drafting.SectionOf(reference, "thinking-ahead");
        var doctor = await portal.SignedInAs(Cast.Wessex.Trainee);

        (await doctor.Send(await doctor.Open(section), section, ("worries", "a\0b\u0007c\u001b[31m\td\r\n\ufffee\ufdd0"), ("learningNeeds", "שלום ‮abc‬ e\u0301 👨‍👩‍👧"), ("then", "later"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var stored = await portal.Stored(reference, "thinking-ahead");
        (stored.Text("worries"), stored.Text("learningNeeds")).ShouldBe(("abc[31m\td\ne", "שלום ‮abc‬ é 👨‍👩‍👧"));
    }

    [Fact]
    public async Task Text_WithHalfASign_IsTakenAndShownAgain()
    {
        var reference = await portal.GivenSupported();
        var section = Drafting.SectionOf(reference, "thinking-ahead");
        var doctor = await portal.SignedInAs(Cast.Wessex.Trainee);
        var page = await doctor.Open(section);
        var body = $"Ticket={Uri.EscapeDataString(page.Typed("Ticket"))}&__RequestVerificationToken={Uri.EscapeDataString(page.Typed("__RequestVerificationToken"))}&then=later&worries=x%ED%A0%80y%FFz";

        var response = await doctor.Http.PostAsync(new Uri(section, UriKind.Relative), new StringContent(body, Encoding.ASCII, "application/x-www-form-urlencoded"));

        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var words = (await portal.Stored(reference, "thinking-ahead")).Text("worries")!;
        (words[0], words[^1]).ShouldBe(('x', 'z'));
        (await doctor.Open(section)).Typed("worries").ShouldBe(words);
    }

    [Fact]
    public async Task Choice_ThatIsNotOffered_IsRefusedAndNotLost()
    {
        var section = Drafting.SectionOf(await portal.GivenSupported(), "thinking-ahead");
        var doctor = await portal.SignedInAs(Cast.Wessex.Trainee);

        var response = await doctor.Send(await doctor.Open(section), section, ("samePlace", "perhaps"), ("worries", "Nights"), ("then", "continue"));

        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await response.Html()).Typed("worries").ShouldBe("Nights");
    }
}
