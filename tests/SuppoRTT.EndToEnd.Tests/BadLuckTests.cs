using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

using SuppoRTT.Testing;

namespace SuppoRTT.EndToEnd.Tests;

/// <summary>What somebody typed is not lost, whatever happens to the page, the sign-in or the mouse.</summary>
public sealed class BadLuckTests(LivePortal portal) : IClassFixture<LivePortal>
{
    private const string Question = "What do you think you will need to learn or refresh?";

    [Fact]
    public async Task Typing_WithoutPressingAnyButton_IsFoundOnAnotherDevice()
    {
        var section = await GivenSection();
        var atHome = await portal.SignedIn(Cast.WestMidlands.Trainee);
        await atHome.Opens(section);

        await atHome.Answers(Question, "Paediatric resuscitation");
        await atHome.Sees("Saved at");
        await atHome.Page.Context.CloseAsync();

        var onThePhone = await portal.SignedIn(Cast.WestMidlands.Trainee);
        await onThePhone.Opens(section);
        await onThePhone.FindsTyped(Question, "Paediatric resuscitation");
    }

    [Fact]
    public async Task Saving_WhenTheSignInHasEnded_ComesBackToWhatWasTyped()
    {
        var section = await GivenSection();
        var theTrainee = await portal.SignedIn(Cast.WestMidlands.Trainee);
        await theTrainee.Opens(section);
        await theTrainee.Page.Context.ClearCookiesAsync();

        await theTrainee.Answers(Question, "Ventilation of small babies");
        await theTrainee.Presses("Save and continue");
        await theTrainee.SeesHeading("Sign in");
        await theTrainee.GivesPassword();

        await theTrainee.Sees("We kept what you typed");
        await theTrainee.FindsTyped(Question, "Ventilation of small babies");
        await theTrainee.Presses("Save and continue");
        await theTrainee.Opens(section);
        await theTrainee.FindsTyped(Question, "Ventilation of small babies");
    }

    [Theory]
    [InlineData(Scripts.Run)]
    [InlineData(Scripts.Off)]
    public async Task Submit_PressedTwiceInHaste_SubmitsOnceAndConfirms(Scripts scripts)
    {
        var reference = await portal.Given("wessex", a => a.Absence());
        var theTrainee = await portal.SignedIn(Cast.Wessex.Trainee, scripts);
        await theTrainee.Opens($"/wessex/absences/{reference}/forms/pre-absence");
        await theTrainee.Presses("I need no support");
        await theTrainee.SeesHeading("Check your answers");

        await theTrainee.PressesTwice("Confirm and submit");

        await theTrainee.SeesHeading("Form submitted");
        (await portal.In("wessex", db => db.Revisions.CountAsync(r => db.Absences.Any(a => a.Id == r.AbsenceId && a.Reference == reference)))).ShouldBe(1);
    }

    private async Task<string> GivenSection()
    {
        var reference = await portal.Given("west-midlands", a => a.Absence());
        return $"/west-midlands/absences/{reference}/forms/pre-absence/sections/thinking-ahead";
    }
}
