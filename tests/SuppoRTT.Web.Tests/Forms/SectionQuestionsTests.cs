using System.Net;

using AngleSharp.Html.Dom;

using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Forms;

/// <summary>The questions of a section page: those that depend on others, rows, and who sees what.</summary>
public sealed class SectionQuestionsTests(Portal portal) : IClassFixture<Portal>
{
    private const string Deanery = "west-midlands";

    [Fact]
    public async Task Question_ThatDependsOnAnother_IsOnThePageAndSaysWhenItIsAsked()
    {
        var (_, section, doctor) = await Given("support");

        var page = await doctor.Open(section);

        var rows = page.QuerySelector("[data-show-when='supportWanted']")!;
        rows.GetAttribute("data-show-for").ShouldBe("external-courses");
        rows.TextContent.ShouldContain("Answer this only if you chose “A course of a royal college or another provider”");
        rows.QuerySelector("button[value='add:courses']").ShouldNotBeNull();
    }

    [Fact]
    public async Task Question_ForThoseWhoDidNotChooseSomething_SaysSoAndTellsTheScript()
    {
        var reference = await portal.Given("wessex", a => a.Absence());
        var doctor = await portal.SignedInAs(Cast.Wessex.Trainee);
        await doctor.Send(await doctor.Open(Drafting.SectionOf(reference, "your-return", "pre-return", "wessex")), Drafting.SectionOf(reference, "your-return", "pre-return", "wessex"), ("needsSupport", "yes"), ("then", "later"));

        var page = await doctor.Open(Drafting.SectionOf(reference, "support", "pre-return", "wessex"));

        var question = page.QuerySelector("[name='supervisionNotWanted']")!.Closest("[data-show-when='supportWanted']")!;
        (question.GetAttribute("data-show-unless"), question.GetAttribute("data-show-for")).ShouldBe(("supervision", ""));
        question.TextContent.ShouldContain("Answer this only if you did not choose “Closer supervision when I start back”");
    }

    [Fact]
    public async Task Rows_AddedAndRemovedByButtons_KeepWhatWasTyped()
    {
        var (reference, section, doctor) = await Given("support");

        var one = await Press(doctor, await doctor.Open(section), section, "add:courses", ("supportWanted", "external-courses"));
        var two = await Press(doctor, one, section, "add:courses", ("courses.0.title", "Airway day"), ("courses.0.provider", "A college"), ("courses.0.approval", "wanted"));
        (two.Typed("courses.0.title"), two.Typed("courses.1.title")).ShouldBe(("Airway day", ""));
        var removed = await Press(doctor, two, section, "remove:courses.0", ("courses.1.title", "Resuscitation"), ("courses.1.cost", "1,200"));

        (removed.Typed("courses.0.title"), removed.Typed("courses.0.cost")).ShouldBe(("Resuscitation", "1200"));
        (await portal.Stored(reference, "support", Deanery)).Rows("courses").Select(r => r.Text("title")).ShouldBe(["Resuscitation"]);
    }

    [Fact]
    public async Task Row_ThatLacksSomething_IsNamedWithItsField()
    {
        var (_, section, doctor) = await Given("support");

        var response = await doctor.Send(await doctor.Open(section), section, ("supportWanted", "external-courses"), ("courses.0.title", "Airway day"), ("supervisionWanted", "buddy"), ("then", "continue"));

        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await response.Html();
        page.Errors().ShouldBe(["Enter an answer for “Which college or provider?”", "Select an answer for “Approval”"]);
        page.Typed("courses.0.title").ShouldBe("Airway day");
        page.QuerySelectorAll(".nhsuk-error-summary a").Select(a => page.QuerySelector(a.GetAttribute("href")!.Replace(".", "\\.", StringComparison.Ordinal))).ShouldAllBe(target => target != null);
    }

    [Fact]
    public async Task Rows_OfAnAnswerThatWasChanged_AreThereAgainWhenItIsChangedBack()
    {
        var (reference, section, doctor) = await Given("support");
        await doctor.Send(await doctor.Open(section), section, ("supportWanted", "external-courses"), ("courses.0.title", "Airway day"), ("then", "later"));
        await doctor.Send(await doctor.Open(section), section, ("supportWanted", "childcare"), ("then", "later"));

        var first = await doctor.Autosave(await doctor.Open(section), section, ("supportWanted", "external-courses"));
        await doctor.Autosave(await doctor.Open(section), section, ("Ticket", first.Ticket));

        (await portal.Stored(reference, "support", Deanery)).Rows("courses").Select(r => r.Text("title")).ShouldBe(["Airway day"]);
    }

    [Fact]
    public async Task PrivateQuestion_SaysBesideItWhoSeesTheAnswer()
    {
        var (_, section, doctor) = await Given("confidence");

        (await doctor.Open(section)).QuerySelector("#worries-hint")!.TextContent.ShouldContain($"Private: seen by you and {Cast.Of(Deanery).Supervisor.Name} (your supervisor).");
    }

    [Fact]
    public async Task PrivateQuestion_ReadByTheSupervisor_SpeaksOfBoth()
    {
        var (_, section, _) = await Given("confidence");

        (await (await portal.SignedInAs(Cast.Of(Deanery).Supervisor)).Open(section)).QuerySelector("#worries-hint")!.TextContent.ShouldContain($"Private: seen by the doctor and {Cast.Of(Deanery).Supervisor.Name} (the supervisor).");
    }

    [Fact]
    public async Task Rows_WithOneThatIsEmpty_CanBeRemovedAgain()
    {
        var (_, section, doctor) = await Given("support");
        var added = await Press(doctor, await doctor.Open(section), section, "add:courses", ("supportWanted", "external-courses"));
        added.QuerySelector("button[value='remove:courses.0']").ShouldNotBeNull();

        var removed = await Press(doctor, added, section, "remove:courses.0");

        removed.QuerySelector("[name='courses.0.title']").ShouldBeNull();
    }

    [Fact]
    public async Task Enter_InAField_SavesAndGoesOn()
    {
        var (_, section, doctor) = await Given("support");

        var first = (await doctor.Open(section)).QuerySelector("main form button")!;

        (first.GetAttribute("name"), first.GetAttribute("value"), first.GetAttribute("tabindex"), first.GetAttribute("aria-hidden")).ShouldBe(("then", "continue", "-1", "true"));
    }

    [Fact]
    public async Task PrivateQuestion_IsNotShownToWhoeverOnlyRegisteredTheAbsence()
    {
        var champion = Cast.Of(Deanery).Champion;
        var reference = await portal.Given(Deanery, a => a.AbsenceForAnother(champion));
        var section = Drafting.SectionOf(reference, "thinking-ahead", deanery: Deanery);
        var supervisor = await portal.SignedInAs(Cast.Of(Deanery).Supervisor);
        await supervisor.Send(await supervisor.Open(section), section, ("worries", "Very private words"), ("learningNeeds", "Airway"), ("then", "later"));

        var visitor = await portal.SignedInAs(champion);
        var page = await visitor.Open(section);
        page.Source.Text.ShouldNotContain("Very private words");
        page.Typed("learningNeeds").ShouldBe("Airway");
        await visitor.Send(page, section, ("learningNeeds", "Airway and nights"), ("then", "later"));

        var stored = await portal.Stored(reference, "thinking-ahead", Deanery);
        (stored.Text("worries"), stored.Text("learningNeeds")).ShouldBe(("Very private words", "Airway and nights"));
    }

    [Fact]
    public async Task PrivateAnswer_OfAnEarlierForm_IsThereForTheDoctor_ThoughSomebodyElseWithoutItSavedFirst_UntilItIsEmptied()
    {
        var people = Cast.Of(Deanery);
        var reference = await portal.Given(Deanery, a =>
        {
            var (absence, revision) = a.AwaitingSignOff("pre-absence", null, ("worries", "Being on call again"));
            absence.NamePartner(a.Form("pre-return"), a.MembershipOf(people.CollegeTutor), people.Trainee.Actor, A.Morning);
            return (absence, revision);
        });
        var section = Drafting.SectionOf(reference, "confidence", "pre-return", Deanery);
        var (tutor, doctor) = (await portal.SignedInAs(people.CollegeTutor), await portal.SignedInAs(people.Trainee));
        var first = await tutor.Open(section);
        first.Typed("worries").ShouldBe("");
        await tutor.Send(first, section, ("then", "later"));

        var page = await doctor.Open(section);
        page.Typed("worries").ShouldBe("Being on call again");
        await doctor.Send(page, section, ("worries", ""), ("then", "later"));
        (await doctor.Open(section)).Typed("worries").ShouldBe("");

        await tutor.Send(await tutor.Open(section), section, ("then", "later"));
        (await doctor.Open(section)).Typed("worries").ShouldBe("");
    }

    [Fact]
    public async Task Statement_AboutTheActionPlan_LeadsToIt()
    {
        var (reference, _, doctor) = await Given("support");
        var section = Drafting.SectionOf(reference, "getting-ready", "pre-return", Deanery);

        var link = (await doctor.Open(section)).QuerySelector("main .nhsuk-inset-text a")!;

        (await doctor.Get(link.GetAttribute("href")!)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Address_OfAFormOrSectionThatIsNot_IsNotFound()
    {
        var (reference, _, doctor) = await Given("support");

        foreach (var words in new[] { "forms/pre-return/sections/nowhere", "forms/pre-return/sections/your-leave", "forms/nowhere/sections/support", "forms/nowhere", "forms/nowhere/check-answers", "forms/nowhere/submitted", "forms/pre-return/revisions/1", "forms/pre-return/revisions/99999999999", "forms/pre-return/sections/support/autosave", "nowhere" })
        {
            (await doctor.Get($"/{Deanery}/absences/{reference}/{words}")).StatusCode.ShouldBe(HttpStatusCode.NotFound, words);
        }
    }

    private async Task<(string Reference, string Section, Visitor Doctor)> Given(string section)
    {
        var reference = await portal.Given(Deanery, a => a.Absence());
        return (reference, Drafting.SectionOf(reference, section, "pre-return", Deanery), await portal.SignedInAs(Cast.Of(Deanery).Trainee));
    }

    private static async Task<IHtmlDocument> Press(Visitor visitor, IHtmlDocument page, string section, string then, params (string, string?)[] answers)
    {
        var response = await visitor.Send(page, section, [.. answers, ("then", then)]);
        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return await visitor.Open(response.Headers.Location!.ToString().Split('#')[0]);
    }
}
