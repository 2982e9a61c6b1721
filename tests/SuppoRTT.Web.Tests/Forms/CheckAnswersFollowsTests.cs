using System.Net;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Testing;
using SuppoRTT.Web.Testing;

namespace SuppoRTT.Web.Tests.Forms;

/// <summary>What follows from the answers is said before they are submitted, and is kept once they are.</summary>
public sealed class CheckAnswersFollowsTests(Portal portal) : IClassFixture<Portal>
{
    [Fact]
    public async Task Get_WithOtherFacts_SaysWhatFollowsAndSubmittingKeepsThem()
    {
        var reference = await portal.Given("wessex", a => a.Absence());
        await Answer(reference, "your-return", ("needsSupport", "yes"), ("workingPattern", "full"));
        await Answer(reference, "support", ("supportWanted", "coaching"), ("supportWanted", "supervision"), ("coachingSessions", "2"));
        await Answer(reference, "supervision", ("outOfHours", "none"));
        await Answer(reference, "getting-ready");
        var (visitor, address) = (await portal.SignedInAs(Cast.Wessex.Trainee), $"/wessex/absences/{reference}/forms/pre-return/check-answers");
        var page = await visitor.Open(address);

        page.Words("main").ShouldContain("You ask for 2 coaching sessions. You work with closer supervision from 2 June 2027 to 15 June 2027. You look at it together on 16 June 2027.");
        (await visitor.Send(page, address)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var saved = await portal.Saved(reference);
        (saved.CoachingSessions, saved.SupervisionEnds, saved.ReviewOn).ShouldBe((2, new DateOnly(2027, 6, 15), new DateOnly(2027, 6, 16)));
    }

    [Fact]
    public async Task Get_WithoutWhatWasAskedForBefore_SaysSo_AndSubmittingTakesItBack()
    {
        var reference = await portal.Given("wessex", a =>
        {
            var absence = a.Absence();
            var asked = a.AnswersFor(absence, "pre-return", ("needsSupport", "yes"), ("coachingSessions", "2"), ("outOfHours", "none"), ("reviewOn", "2027-06-20"));
            var revision = a.Submit(absence, "pre-return", asked.With("supportWanted", new ChoicesAnswer(["coaching", "supervision"])));
            absence.TakeBackForm("pre-return", 1, Cast.Wessex.Trainee.Actor, A.Morning);
            return (absence, revision);
        });
        await Answer(reference, "your-return", ("needsSupport", "no"));
        var (visitor, address) = (await portal.SignedInAs(Cast.Wessex.Trainee), $"/wessex/absences/{reference}/forms/pre-return/check-answers");
        var page = await visitor.Open(address);

        page.Words("main").ShouldContain("You no longer ask for coaching sessions. Before, it was 2. You no longer plan closer supervision. Before, it was 2 to 15 June 2027. You no longer plan a day to look at it together. Before, it was 20 June 2027.");
        (await visitor.Send(page, address)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await portal.Saved(reference)).Support.ShouldBe(new ReturnSupport(null, null, null, null, null));
        (await visitor.Open($"/wessex/absences/{reference}/timeline")).Words("main").ShouldContain("Closer supervision no longer planned");
    }

    [Fact]
    public async Task Get_WithANewReturn_NamesTheFormsThatGoOnSayingTheOldDay_AndNotThatTheyAreSignedAgain()
    {
        var reference = await portal.Given("wessex", a => a.SignedOff());
        var (visitor, address) = (await portal.SignedInAs(Cast.Wessex.Trainee), $"/wessex/absences/{reference}/forms/pre-return/check-answers");
        await Answer(reference, "your-return", [("needsSupport", "no"), .. NewReturn]);

        var page = await visitor.Open(address);

        page.Words("main").ShouldContain("These then say another day: Pre-absence form: stays signed, and still says expected first day back 2 June 2027. The doctor can open it again if it should say the new day");
        page.Words("main").ShouldNotContain("signed again");
        (await visitor.Send(page, address, ("ReasonForDates", "The rota moved"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var saved = await portal.Saved(reference);
        (saved.Period.ExpectedReturn, saved.Form("pre-absence").Status).ShouldBe((new DateOnly(2027, 9, 1), FormStatus.SignedOff));
    }

    [Fact]
    public async Task Get_WithANewReturn_SaysOfAFormThatWaitsThatItsSignerIsShownTheDifference()
    {
        var reference = await portal.Given("wessex", a => a.AwaitingSignOff());
        await Answer(reference, "your-return", [("needsSupport", "no"), .. NewReturn]);

        var page = await (await portal.SignedInAs(Cast.Wessex.Trainee)).Open($"/wessex/absences/{reference}/forms/pre-return/check-answers");

        page.Words("main").ShouldContain("Pre-absence form: waits to be signed, and still says expected first day back 2 June 2027. Whoever signs is shown the difference first");
    }

    [Fact]
    public async Task Get_WithTheDaysOfTheAbsence_NamesNoFormOfOtherDays()
    {
        var reference = await portal.Given("wessex", a => a.SignedOff());
        await Answer(reference, "your-return", ("needsSupport", "no"));

        var page = await (await portal.SignedInAs(Cast.Wessex.Trainee)).Open($"/wessex/absences/{reference}/forms/pre-return/check-answers");

        page.Words("main").ShouldContain("Confirm and submit");
        page.Words("main").ShouldNotContain("say another day");
        page.Words("main").ShouldNotContain("still says");
    }

    private static (string, string?)[] NewReturn => [("expectedReturn.Day", "1"), ("expectedReturn.Month", "9"), ("expectedReturn.Year", "2027")];

    /// <summary>A section of the planning form, with what is filled in already.</summary>
    private async Task Answer(string reference, string section, params (string, string?)[] answers)
    {
        var (visitor, address) = (await portal.SignedInAs(Cast.Wessex.Trainee), Drafting.SectionOf(reference, section, "pre-return"));
        (await visitor.Send(await visitor.Open(address), address, [.. answers, ("then", "continue")])).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }
}
