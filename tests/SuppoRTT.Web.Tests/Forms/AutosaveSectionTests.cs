using System.Net;

using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Forms;

public sealed class AutosaveSectionTests(Portal portal) : IClassFixture<Portal>
{
    private const string Ahead = "thinking-ahead";

    [Fact]
    public async Task Post_WhileTyping_SavesAndGivesTheTicketForTheNext()
    {
        var (_, section, doctor) = await Given();
        var page = await doctor.Open(section);

        var first = await doctor.Autosave(page, section, ("learningNeeds", "Airway"));
        var second = await doctor.Autosave(page, section, ("learningNeeds", "Airway skills"), ("Ticket", first.Ticket));

        (first.At, second.IsConflict).ShouldBe(("09:00", false));
        (await doctor.Open(section)).Typed("learningNeeds").ShouldBe("Airway skills");
    }

    [Fact]
    public async Task Post_WhenTheSignInEnded_SaysWhetherWhatWasTypedCanBeKept()
    {
        var (_, section, doctor) = await Given();
        var page = await doctor.Open(section);
        var lapsed = await portal.Visitor();

        (await lapsed.Send(page, section + "/autosave", ("learningNeeds", "Airway"))).StatusCode.ShouldBe(HttpStatusCode.Redirect, "It is kept");
        using var forged = await lapsed.Send(page, section + "/autosave", ("learningNeeds", "Airway"), ("Ticket", "none that holds"));

        forged.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await forged.Content.ReadAsStringAsync()).ShouldBe("""{"isKept":false}""");
    }

    [Fact]
    public async Task Post_AfterSomebodyElseSavedAnotherAnswer_KeepsBothHoweverLongItGoesOn()
    {
        var (reference, section, doctor) = await Given();
        var page = await doctor.Open(section);
        var supervisor = await portal.SignedInAs(Cast.Wessex.Supervisor);
        await supervisor.Autosave(await supervisor.Open(section), section, ("worries", "The supervisor's words"));

        var first = await doctor.Autosave(page, section, ("learningNeeds", "Airway"));
        var second = await doctor.Autosave(page, section, ("learningNeeds", "Airway skills"), ("Ticket", first.Ticket));
        await doctor.Send(page, section, ("learningNeeds", "Airway skills, and more"), ("Ticket", second.Ticket), ("then", "later"));

        var stored = await portal.Stored(reference, Ahead);
        (stored.Text("worries"), stored.Text("learningNeeds")).ShouldBe(("The supervisor's words", "Airway skills, and more"));
    }

    [Fact]
    public async Task Post_WhereBothChangedTheSame_SaysSoUntilTheSaveThatShowsBoth()
    {
        var (reference, section, doctor) = await Given();
        var page = await doctor.Open(section);
        var supervisor = await portal.SignedInAs(Cast.Wessex.Supervisor);
        await supervisor.Autosave(await supervisor.Open(section), section, ("worries", "The supervisor's words"));

        var first = await doctor.Autosave(page, section, ("worries", "The doctor's words"), ("learningNeeds", "Airway"));
        var second = await doctor.Autosave(page, section, ("worries", "The doctor's words"), ("learningNeeds", "Airway skills"), ("Ticket", first.Ticket));
        var save = await doctor.Send(page, section, ("worries", "The doctor's words"), ("learningNeeds", "Airway skills"), ("Ticket", second.Ticket), ("then", "later"));

        (first.IsConflict, second.IsConflict, save.StatusCode).ShouldBe((true, true, HttpStatusCode.Conflict));
        var shown = await save.Html();
        shown.QuerySelectorAll("input[name^='take-theirs.']").Select(e => e.GetAttribute("name")).ShouldBe(["take-theirs.worries"]);
        (shown.Typed("worries"), shown.Typed("learningNeeds")).ShouldBe(("The doctor's words", "Airway skills"));
        (await portal.Stored(reference, Ahead)).Text("worries").ShouldBe("The supervisor's words");
    }

    [Fact]
    public async Task Post_OnceMoreBecauseTheAnswerWasLost_IsNoConflictWithOneself()
    {
        var (_, section, doctor) = await Given();
        var page = await doctor.Open(section);
        await doctor.Autosave(page, section, ("learningNeeds", "Airway"));

        var again = await doctor.Autosave(page, section, ("learningNeeds", "Airway"));
        var onwards = await doctor.Autosave(page, section, ("learningNeeds", "Airway skills"), ("Ticket", again.Ticket));

        (again.IsConflict, onwards.IsConflict).ShouldBe((false, false));
    }

    [Fact]
    public async Task Save_AfterAnotherWindowOfTheSamePersonSaved_ShowsBothAndSaysSo()
    {
        var (_, section, doctor) = await Given();
        var (one, other) = (await doctor.Open(section), await doctor.Open(section));
        await doctor.Send(other, section, ("worries", "Written in the other window"), ("then", "later"));

        var response = await doctor.Send(one, section, ("worries", "Written in this one"), ("then", "later"));

        response.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await response.Html()).Words("main").ShouldContain("You, in another window, wrote for “Is anything worrying you about being away or coming back?”: Written in the other window");
    }

    [Fact]
    public async Task Post_AfterTheSignInEnded_KeepsWhatWasTypedForTheNextSignIn()
    {
        var (_, section, doctor) = await Given();
        var page = await doctor.Open(section);
        var signedOut = await portal.Visitor();

        var response = await signedOut.Send(page, section + "/autosave", ("learningNeeds", "Typed while signed out"));

        Visitor.BackTo(response).ShouldStartWith($"{section}?kept=");
        (await doctor.Open(section)).Typed("learningNeeds").ShouldBe("Typed while signed out");
    }

    [Fact]
    public async Task Post_OfAFormThatWasSubmittedMeanwhile_IsAConflict()
    {
        var (doctor, section) = (await portal.SignedInAs(Cast.Wessex.Trainee), "");
        var open = await portal.Given("wessex", a => a.Absence());
        section = Drafting.SectionOf(open, "your-absence");
        var page = await doctor.Open(section);
        var check = $"/wessex/absences/{open}/forms/pre-absence/check-answers";
        await doctor.Send(page, section, ("needsSupport", "no"), ("then", "continue"));
        await doctor.Send(await doctor.Open(check), check);

        (await doctor.Send(page, section + "/autosave", ("needsSupport", "yes"))).StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Post_WithoutToken_IsABadRequest()
    {
        var (_, section, doctor) = await Given();

        (await doctor.PostWithoutToken(section + "/autosave")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    private async Task<(string Reference, string Section, Visitor Doctor)> Given()
    {
        var reference = await portal.GivenSupported();
        return (reference, Drafting.SectionOf(reference, Ahead), await portal.SignedInAs(Cast.Wessex.Trainee));
    }
}
