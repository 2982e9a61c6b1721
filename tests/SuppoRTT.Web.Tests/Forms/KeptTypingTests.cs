using System.Net;

using AngleSharp.Html.Dom;

using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Forms;

/// <summary>A form page whose sign-in, token or ticket lapsed while somebody typed.</summary>
public sealed class KeptTypingTests(Portal portal) : IClassFixture<Portal>
{
    private const string Ahead = "thinking-ahead";

    private static Cast Cast => Cast.Wessex;

    [Fact]
    public async Task Post_WithoutTheCookie_KeepsIt_AndTheSectionOpensWithItAfterSigningIn()
    {
        var (reference, section) = await Given();
        var page = await (await portal.SignedInAs(Cast.Trainee)).Open(section);
        var withoutCookie = await portal.Visitor();

        var response = await withoutCookie.Send(page, section, ("learningNeeds", "Typed for an hour"), ("worries", "مرحبا 👩🏽‍⚕️"), ("samePlace", "no"), ("then", "continue"));

        Visitor.BackTo(response).ShouldStartWith($"{section}?kept=");
        (await portal.Stored(reference, Ahead)).IsEmpty.ShouldBeTrue();
        await withoutCookie.SignIn(Cast.Trainee.Email);
        var again = await withoutCookie.Open(section);
        again.Words("main").ShouldContain("We kept what you typed");
        (again.Typed("learningNeeds"), again.Typed("worries"), again.Typed("samePlace")).ShouldBe(("Typed for an hour", "مرحبا 👩🏽‍⚕️", "no"));
        await withoutCookie.Send(again, section, ("then", "later"));
        (await portal.Stored(reference, Ahead)).Text("learningNeeds").ShouldBe("Typed for an hour");
        (await withoutCookie.Open(section)).Words("main").ShouldNotContain("We kept what you typed");
    }

    [Fact]
    public async Task Post_WithoutTheCookie_ShowsNothingOfItToSomebodyElseWhoSignsIn()
    {
        var (_, section) = await Given();
        var page = await (await portal.SignedInAs(Cast.Trainee)).Open(section);
        var withoutCookie = await portal.Visitor();
        await withoutCookie.Send(page, section, ("learningNeeds", "Typed for an hour"), ("then", "continue"));

        await withoutCookie.SignIn(Cast.Supervisor.Email);

        (await withoutCookie.Open(section)).Source.Text.ShouldNotContain("Typed for an hour");
    }

    [Fact]
    public async Task Kept_WhereSomebodyElseAnsweredMeanwhile_LosesNothingOfEither()
    {
        var (reference, section) = await Given();
        var (doctor, supervisor) = (await portal.SignedInAs(Cast.Trainee), await portal.SignedInAs(Cast.Supervisor));
        var page = await doctor.Open(section);
        await supervisor.Send(await supervisor.Open(section), section, ("learningNeeds", "The supervisor's needs"), ("worries", "The supervisor's worries"), ("then", "later"));
        await (await portal.Visitor()).Send(page, section, ("worries", "The doctor's worries"), ("then", "continue"));

        var again = await doctor.Open(section);

        (again.Typed("learningNeeds"), again.Typed("worries")).ShouldBe(("The supervisor's needs", "The doctor's worries"));
        again.Words("main").ShouldContain("The supervisor's worries");
        await doctor.Send(again, section, ("take-theirs.worries", "yes"), ("then", "later"));
        var stored = await portal.Stored(reference, Ahead);
        (stored.Text("learningNeeds"), stored.Text("worries")).ShouldBe(("The supervisor's needs", "The supervisor's worries"));
    }

    [Fact]
    public async Task Post_WithALapsedToken_KeepsItAndOpensTheSectionWithIt()
    {
        var (reference, section) = await Given();
        var doctor = await portal.SignedInAs(Cast.Trainee);

        var response = await doctor.Send(await doctor.Open(section), section, ("learningNeeds", "Typed for an hour"), ("__RequestVerificationToken", "lapsed"), ("then", "continue"));

        var signIn = await doctor.Get(response.Headers.Location!.ToString());
        signIn.Headers.Location!.ToString().ShouldBe(Visitor.BackTo(response));
        (await doctor.Open(Visitor.BackTo(response))).Typed("learningNeeds").ShouldBe("Typed for an hour");
        (await portal.Stored(reference, Ahead)).IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public async Task Post_FromAPageOlderThanADay_WithoutSignIn_KeepsNothing_AndGivesBackWhatWasTyped()
    {
        var (reference, section) = await Given();
        var page = await (await portal.SignedInAs(Cast.Trainee)).Open(section);

        await ADayAndAnHourLater(async () =>
        {
            using var answer = await (await portal.Visitor()).Send(page, section, ("learningNeeds", "Typed for a day <b>and</b> more"), ("then", "continue"));
            var back = await answer.Html();
            (answer.StatusCode, answer.Headers.CacheControl!.NoStore, back.Words("h1")).ShouldBe((HttpStatusCode.Unauthorized, true, "Sign in again to save this"));
            back.Words("main").ShouldContain("the page had been open for more than a day");
            back.QuerySelectorAll(".app-answer").Select(a => a.TextContent).ShouldContain("Typed for a day <b>and</b> more");
            back.QuerySelector("main a[target=_blank]")!.GetAttribute("href").ShouldBe("/sign-in");

            (await (await portal.SignedInAs(Cast.Trainee)).Open(section)).Typed("learningNeeds").ShouldBe("");
            await Again(back, section, ("learningNeeds", "Typed for a day <b>and</b> more"));
        });

        (await portal.Stored(reference, Ahead)).Text("learningNeeds").ShouldBe("Typed for a day <b>and</b> more");
    }

    [Fact]
    public async Task Post_FromAPageOlderThanADay_IsGivenBackWhetherTheAddressExistsOrNot()
    {
        var (_, section) = await Given();
        var page = await (await portal.SignedInAs(Cast.Trainee)).Open(section);

        await ADayAndAnHourLater(async () =>
        {
            var visitor = await portal.Visitor();
            using var there = await visitor.Send(page, section, ("learningNeeds", "Too late"));
            using var nowhere = await visitor.Send(page, Drafting.SectionOf("SRT-7K4M-2QD9", Ahead), ("learningNeeds", "Too late"));
            (nowhere.StatusCode, (await nowhere.Html()).Words("main")).ShouldBe((there.StatusCode, (await there.Html()).Words("main")));
        });
    }

    [Fact]
    public async Task Post_WithATicketThatIsNotOurs_WithoutSignIn_IsNotGivenBack()
    {
        var (_, section) = await Given();
        var page = await (await portal.SignedInAs(Cast.Trainee)).Open(section);

        using var answer = await (await portal.Visitor()).Send(page, section, ("learningNeeds", "From elsewhere"), ("Ticket", "made up"));

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await answer.Content.ReadAsStringAsync()).ShouldNotContain("From elsewhere");
    }

    [Fact]
    public async Task Post_FromAPageOlderThanADay_SignedInAgain_SavesWhatNobodyElseAnswered()
    {
        var (reference, section) = await Given();
        var page = await (await portal.SignedInAs(Cast.Trainee)).Open(section);

        await ADayAndAnHourLater(async () => await Again(page, section, ("learningNeeds", "Still here")));

        (await portal.Stored(reference, Ahead)).Text("learningNeeds").ShouldBe("Still here");
    }

    [Fact]
    public async Task Post_FromAPageOlderThanADay_WhereSomethingElseIsStored_ShowsBoth()
    {
        var (reference, section) = await Given();
        var page = await (await portal.SignedInAs(Cast.Trainee)).Open(section);
        var supervisor = await portal.SignedInAs(Cast.Supervisor);
        await supervisor.Send(await supervisor.Open(section), section, ("learningNeeds", "The supervisor's words"), ("worries", "Theirs alone"), ("then", "later"));

        await ADayAndAnHourLater(async () =>
        {
            var response = await Again(page, section, ("learningNeeds", "The doctor's words"));
            response.StatusCode.ShouldBe(HttpStatusCode.Conflict);
            var shown = await response.Html();
            (shown.Typed("learningNeeds"), shown.Typed("worries")).ShouldBe(("The doctor's words", "Theirs alone"));
            shown.Words("main").ShouldContain("The supervisor's words");
        });

        (await portal.Stored(reference, Ahead)).Text("learningNeeds").ShouldBe("The supervisor's words");
    }

    [Fact]
    public async Task Post_WithTheTicketOfAnotherPage_IsAConflictThatShowsWhatWasTyped()
    {
        var (reference, section) = await Given();
        var doctor = await portal.SignedInAs(Cast.Trainee);
        var page = await doctor.Open(Drafting.SectionOf(reference, "your-absence"));

        var response = await doctor.Send(page, section, ("learningNeeds", "Typed"));

        response.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await response.Html()).Words("main").ShouldContain("Typed");
    }

    private async Task<HttpResponseMessage> Again(IHtmlDocument page, string section, (string, string?) answer)
    {
        var doctor = await portal.SignedInAs(Cast.Trainee);
        var token = (await doctor.Open(section)).Typed("__RequestVerificationToken");
        return await doctor.Send(page, section, answer, ("__RequestVerificationToken", token), ("then", "later"));
    }

    private async Task ADayAndAnHourLater(Func<Task> act)
    {
        portal.Clock.Now = A.Morning.AddHours(25);
        try
        {
            await act();
        }
        finally
        {
            portal.Clock.Now = A.Morning;
        }
    }

    private async Task<(string Reference, string Section)> Given()
    {
        var reference = await portal.GivenSupported();
        return (reference, Drafting.SectionOf(reference, Ahead));
    }
}
