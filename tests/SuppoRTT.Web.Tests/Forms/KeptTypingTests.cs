using System.Net;

using AngleSharp.Html.Dom;

using Microsoft.EntityFrameworkCore;

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
    public async Task Posts_OfTwoWindows_AreBothKept_AndEachGetsItsOwnBack()
    {
        var (reference, section) = await Given();
        var doctor = await portal.SignedInAs(Cast.Trainee);
        var (first, second) = (await doctor.Open(section), await doctor.Open(section));
        var lapsed = await portal.Visitor();
        using var one = await lapsed.Send(first, section, ("learningNeeds", "Typed in the first window"), ("then", "later"));
        using var two = await lapsed.Send(second, section, ("worries", "Typed in the second window"), ("then", "later"));
        using var twoAgain = await lapsed.Send(second, section, ("worries", "Typed once more in the second window"), ("then", "later"));
        await lapsed.SignIn(Cast.Trainee.Email);

        var (firstBack, secondBack) = (await lapsed.Open(Visitor.BackTo(one)), await lapsed.Open(Visitor.BackTo(two)));

        (firstBack.Typed("learningNeeds"), firstBack.Typed("worries")).ShouldBe(("Typed in the first window", ""));
        (secondBack.Typed("learningNeeds"), secondBack.Typed("worries")).ShouldBe(("", "Typed once more in the second window"));
        await lapsed.Send(firstBack, Visitor.BackTo(one), ("then", "later"));
        await lapsed.Send(secondBack, Visitor.BackTo(two), ("then", "later"));
        var stored = await portal.Stored(reference, Ahead);
        (stored.Text("learningNeeds"), stored.Text("worries")).ShouldBe(("Typed in the first window", "Typed once more in the second window"));
        (await lapsed.Open(section)).Words("main").ShouldNotContain("We kept what you typed");
    }

    [Fact]
    public async Task Kept_OfAnotherWindow_StaysUntilItIsShownAndSaved()
    {
        var (_, section) = await Given();
        var doctor = await portal.SignedInAs(Cast.Trainee);
        var open = await doctor.Open(section);
        await (await portal.Visitor()).Send(await doctor.Open(section), section, ("learningNeeds", "Typed for an hour"), ("then", "later"));

        await doctor.Send(open, section, ("worries", "Saved from a window that did not show it"), ("then", "later"));

        (await doctor.Open(section)).Typed("learningNeeds").ShouldBe("Typed for an hour");
    }

    [Fact]
    public async Task Kept_BeforeWindowsWereToldApart_IsStillShownAndSavedOnce()
    {
        var (reference, section) = await Given();
        var doctor = await portal.SignedInAs(Cast.Trainee);
        await (await portal.Visitor()).Send(await doctor.Open(section), section, ("learningNeeds", "Typed before windows were told apart"), ("then", "later"));
        await portal.In(Cast.Deanery, async db =>
        {
            var kept = await db.KeptAnswers.SingleAsync(k => k.Answers.Contains("Typed before windows were told apart"));
            db.Entry(kept).Property(k => k.Answers).CurrentValue = kept.Of(null)!.Typed.ToCanonicalJson();
            await db.SaveChangesAsync();
        });

        var back = await doctor.Open(section);
        back.Typed("learningNeeds").ShouldBe("Typed before windows were told apart");
        await doctor.Send(back, section, ("then", "later"));

        (await portal.Stored(reference, Ahead)).Text("learningNeeds").ShouldBe("Typed before windows were told apart");
        (await doctor.Open(section)).Words("main").ShouldNotContain("We kept what you typed");
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
    public async Task Kept_OfAList_WhereTheirWordsAreTaken_LosesNoRowOfEither()
    {
        var reference = await portal.GivenSupported();
        var section = Drafting.SectionOf(reference, "next-steps");
        var (doctor, supervisor) = (await portal.SignedInAs(Cast.Trainee), await portal.SignedInAs(Cast.Supervisor));
        await doctor.Send(await doctor.Open(section), section, ("discussions.0.who", "The TPD"), ("discussions.0.agreed", "To talk"), ("then", "later"));
        var page = await doctor.Open(section);
        await supervisor.Send(await supervisor.Open(section), section, ("discussions.0.agreed", "Said by the supervisor"), ("discussions.1.who", "Added by the supervisor"), ("then", "later"));
        await (await portal.Visitor()).Send(page, section, ("discussions.0.agreed", "Said by the doctor"), ("discussions.1.who", "Added by the doctor"), ("then", "later"));
        var again = await doctor.Open(section);
        again.Typed("discussions.0.agreed").ShouldBe("Said by the doctor");

        await doctor.Send(again, section, ("take-theirs.discussions", "yes"), ("then", "later"));

        (await portal.Stored(reference, "next-steps")).Rows("discussions").Select(r => $"{r.Text("who")}: {r.Text("agreed")}")
            .ShouldBe(["The TPD: Said by the supervisor", "Added by the supervisor: ", "Added by the doctor: "]);
        (await doctor.Open(section)).Words("main").ShouldNotContain("We kept what you typed");
    }

    [Fact]
    public async Task Kept_InConflict_IsNotDecidedByASaveThatNobodyAskedFor()
    {
        var (reference, section) = await Given();
        var (doctor, supervisor) = (await portal.SignedInAs(Cast.Trainee), await portal.SignedInAs(Cast.Supervisor));
        var page = await doctor.Open(section);
        await supervisor.Send(await supervisor.Open(section), section, ("worries", "The supervisor's worries"), ("then", "later"));
        await (await portal.Visitor()).Send(page, section, ("worries", "The doctor's worries"), ("then", "later"));
        var again = await doctor.Open(section);

        var saved = await doctor.Autosave(again, section, ("learningNeeds", "Typed elsewhere on the page"));

        saved.IsConflict.ShouldBeFalse("The page shows both already");
        var stored = await portal.Stored(reference, Ahead);
        (stored.Text("worries"), stored.Text("learningNeeds")).ShouldBe(("The supervisor's worries", "Typed elsewhere on the page"));
        (await doctor.Open(section)).Typed("worries").ShouldBe("The doctor's worries", "It is kept until somebody chooses");
        await doctor.Send(again, section, ("Ticket", saved.Ticket), ("learningNeeds", "Typed elsewhere on the page"), ("then", "later"));
        (await portal.Stored(reference, Ahead)).Text("worries").ShouldBe("The doctor's worries");
        (await doctor.Open(section)).Words("main").ShouldNotContain("We kept what you typed");
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
    public async Task Post_FromAPageOlderThanADay_WithoutSignIn_KeepsNothing()
    {
        var (_, section) = await Given();
        var page = await (await portal.SignedInAs(Cast.Trainee)).Open(section);

        await ADayAndAnHourLater(async () => (await (await portal.Visitor()).Send(page, section, ("learningNeeds", "Too late"))).StatusCode.ShouldBe(HttpStatusCode.Redirect));

        (await (await portal.SignedInAs(Cast.Trainee)).Open(section)).Typed("learningNeeds").ShouldBe("");
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
