using System.Net;

using Microsoft.EntityFrameworkCore;

using SuppoRTT.Domain.Forms;
using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Forms;

public sealed class CheckAnswersTests(Portal portal) : AbsencePageTests(portal)
{
    protected override string Words => "forms/pre-absence/check-answers";

    protected override Member Reader => Cast.Trainee;

    protected override Task<string> GivenAbsence() => Given(a => a.Absence());

    [Fact]
    public async Task Post_OfCheckedAnswers_SubmitsAndSaysSoInTheAuditAndToTheSupervisor()
    {
        var reference = await GivenAnswered();
        var visitor = await Portal.SignedInAs(Cast.Trainee);

        var response = await visitor.Send(await visitor.Open(AddressOf(reference)), AddressOf(reference));

        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var confirmation = await visitor.Open(response.Headers.Location!.ToString());
        confirmation.QuerySelector("main")!.TextContent.ShouldContain("Form submitted");
        await Portal.In("wessex", async db =>
        {
            var absence = await db.Absences.Include(a => a.Forms).ThenInclude(f => f.Signatures).SingleAsync(a => a.Reference == reference);
            absence.Form("pre-absence").Status.ShouldBe(FormStatus.AwaitingSignOff);
            absence.Form("pre-absence").ValidSignature(Party.Trainee).ShouldNotBeNull();
            (await db.Audit.Where(e => e.SubjectId == absence.Id.Value).Select(e => e.Name).ToListAsync()).ShouldContain("FormSubmitted");
            (await db.Outbox.CountAsync(m => m.Reference == reference && m.RecipientId == Cast.Supervisor.Id && m.FormKey == "pre-absence")).ShouldBe(1);
        });
    }

    [Fact]
    public async Task Post_Twice_SubmitsOnceAndBothLeadToTheConfirmation()
    {
        var reference = await GivenAnswered();
        var visitor = await Portal.SignedInAs(Cast.Trainee);
        var page = await visitor.Open(AddressOf(reference));

        var both = await Task.WhenAll(
            visitor.Send(page, AddressOf(reference)),
            visitor.Send(page, AddressOf(reference)));

        both.ShouldAllBe(r => r.StatusCode == HttpStatusCode.Redirect && r.Headers.Location!.ToString().EndsWith("/submitted", StringComparison.Ordinal));
        await Portal.In("wessex", async db =>
        {
            var absence = await db.Absences.SingleAsync(a => a.Reference == reference);
            (await db.Revisions.CountAsync(r => r.AbsenceId == absence.Id)).ShouldBe(1);
            (await db.Audit.CountAsync(e => e.SubjectId == absence.Id.Value && e.Name == "FormSubmitted")).ShouldBe(1);
        });
    }

    [Fact]
    public async Task Post_AfterTheSupervisorChangedAnAnswer_IsAConflict()
    {
        var reference = await GivenAnswered();
        var visitor = await Portal.SignedInAs(Cast.Trainee);
        var page = await visitor.Open(AddressOf(reference));
        await Answer(Cast.Supervisor, reference, ("needsSupport", "yes"));

        var response = await visitor.Send(page, AddressOf(reference));

        response.StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Get_WithAnswersMissing_ListsThemAndOffersNoSubmit()
    {
        var reference = await GivenAbsence();

        var page = await (await Portal.SignedInAs(Cast.Trainee)).Open(AddressOf(reference));

        page.QuerySelector("main")!.TextContent.ShouldContain("Still to answer");
        page.QuerySelector("main form").ShouldBeNull();
    }

    [Fact]
    public async Task Get_OfCheckedAnswers_SaysWhoGetsTheFormAndWhereThePrivacyInformationIs_BesideTheDeclaration()
    {
        var reference = await GivenAnswered();

        var page = await (await Portal.SignedInAs(Cast.Trainee)).Open(AddressOf(reference));

        var words = page.Words("main");
        words.ShouldContain("Once it is signed, it goes to: Your e-portfolio: you upload the PDF");
        words.ShouldContain("I have read the privacy information and who gets this form, and I agree that my answers are used and shared in that way.");
        page.QuerySelector("main a[href='/privacy']").ShouldNotBeNull();
        words.ShouldNotContain("A PDF of this form cannot show");
    }

    [Fact]
    public async Task Get_WithSignsThatAPdfCannotShow_NamesTheQuestionsOnce_AndLetsThemBe()
    {
        var reference = await GivenAbsence();
        await Answer(Cast.Trainee, reference, ("needsSupport", "yes"), ("reasonNote", "مرحبا 🙂"));

        var page = await (await Portal.SignedInAs(Cast.Trainee)).Open(AddressOf(reference));

        page.Words("main").ShouldContain("A PDF of this form cannot show some of the characters, such as emoji or some alphabets, in the answer to: Is there anything about your time away that you want your supervisor to know? Nothing has to be changed");
        page.QuerySelectorAll("main .nhsuk-inset-text").Count(i => i.TextContent.Contains("A PDF of this form cannot show", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task Post_WithOtherDates_AsksWhyAndMovesTheAbsence()
    {
        var reference = await GivenAnswered(("starts.Day", "1"), ("starts.Month", "7"), ("starts.Year", "2026"));
        var visitor = await Portal.SignedInAs(Cast.Trainee);
        var page = await visitor.Open(AddressOf(reference));
        page.QuerySelector("main")!.TextContent.ShouldContain("change the dates of your absence");

        (await visitor.Send(page, AddressOf(reference))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await visitor.Send(page, AddressOf(reference), ("ReasonForDates", "The rota moved"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        await Portal.In("wessex", async db =>
        {
            var absence = await db.Absences.Include(a => a.Remarks).SingleAsync(a => a.Reference == reference);
            absence.Period.Starts.ShouldBe(new DateOnly(2026, 7, 1));
            absence.Remarks.ShouldContain(r => r.Text == "The rota moved");
        });
    }

    [Fact]
    public async Task Get_WithOtherDates_SaysWhatMovesWithThem()
    {
        var reference = await GivenAnswered(("expectedReturn.Day", "1"), ("expectedReturn.Month", "9"), ("expectedReturn.Year", "2027"));

        var words = (await (await Portal.SignedInAs(Cast.Trainee)).Open(AddressOf(reference))).Words("main");

        words.ShouldContain("From 2 June 2026 to 2 June 2027 becomes from 2 June 2026 to 1 September 2027");
        words.ShouldContain("Planning your return form: 10 March 2027 becomes 9 June 2027");
    }

    [Fact]
    public async Task Post_WithTheReturnEmptied_AsksWhyAndIsThenNotKnown()
    {
        var reference = await GivenAnswered(("expectedReturn.Day", ""), ("expectedReturn.Month", ""), ("expectedReturn.Year", ""));
        var visitor = await Portal.SignedInAs(Cast.Trainee);
        var page = await visitor.Open(AddressOf(reference));
        page.Words("main").ShouldContain("to 2 June 2027 becomes from 2 June 2026 to not known yet");

        (await visitor.Send(page, AddressOf(reference), ("ReasonForDates", "I am still ill"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await Portal.Saved(reference)).Period.ExpectedReturn.ShouldBeNull();
    }

    [Fact]
    public async Task Post_AfterTheActionPlanChanged_IsAConflict()
    {
        var reference = await GivenAnswered();
        var visitor = await Portal.SignedInAs(Cast.Trainee);
        var page = await visitor.Open(AddressOf(reference));
        await Portal.In("wessex", async db =>
        {
            (await Data.Absences.WholeAbsences.WholeAbsence(db, reference, Cast.Supervisor.Actor, default))!.AddNeed(ActionPlans.Plans.Resuscitation, Cast.Supervisor.Actor, A.Morning);
            await db.SaveChangesAsync();
        });

        (await visitor.Send(page, AddressOf(reference))).StatusCode.ShouldBe(HttpStatusCode.Conflict);

        var again = await visitor.Open(AddressOf(reference));
        again.Words("main").ShouldContain("Feel safe with resuscitation again");
        (await visitor.Send(again, AddressOf(reference))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await (await Portal.SignedInAs(Cast.Supervisor)).Open($"/wessex/absences/{reference}/forms/pre-absence/revisions/1")).Words("main").ShouldContain("Feel safe with resuscitation again");
    }

    /// <summary>The short way: no support needed, one section, three clicks.</summary>
    private async Task<string> GivenAnswered(params (string, string?)[] more)
    {
        var reference = await GivenAbsence();
        await Answer(Cast.Trainee, reference, [("needsSupport", "no"), .. more]);
        return reference;
    }

    private async Task Answer(Member member, string reference, params (string, string?)[] answers)
    {
        var visitor = await Portal.SignedInAs(member);
        var address = $"/wessex/absences/{reference}/forms/pre-absence/sections/{A.Of("wessex").Form("pre-absence").Sections[0].Key}";
        var response = await visitor.Send(await visitor.Open(address), address, [.. answers, ("then", "later")]);
        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }
}
