using System.Net;

using AngleSharp.Dom;
using AngleSharp.Html.Dom;

using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.SignOffs;

public sealed class ReturnFormTests(Portal portal) : AbsencePageTests(portal)
{
    protected override string Words => "forms/pre-absence/return";

    protected override Member Reader => Cast.Supervisor;

    protected override (string Name, string Value)? Field => ("Reason", "Typed for an hour");

    protected override Task<string> GivenAbsence() => Given(a => a.AwaitingSignOff(given: SubmittedForms.Answers("Airway skills", "Nights")));

    [Fact]
    public async Task Post_WithReasonAndQuestions_ReturnsTheFormWithThemMarked()
    {
        var reference = await GivenAbsence();
        var visitor = await Portal.SignedInAs(Reader);
        var page = await visitor.Open(AddressOf(reference));
        var fields = Visitor.Fields(page.QuerySelectorAll<IHtmlFormElement>("main form").Single()).Where(f => f.Key != "Reason");

        var response = await visitor.Post(AddressOf(reference), [.. fields, new("Reason", "Say more\r\nabout skills مرحبا 👩🏽‍⚕️"), new("Questions", "learningNeeds"), new("Questions", "worries")]);

        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        response.Headers.Location!.ToString().ShouldBe($"/wessex/absences/{reference}");
        var form = (await Portal.Saved(reference)).Form("pre-absence");
        form.Status.ShouldBe(FormStatus.Returned);
        form.OpenReturn!.Reason.ShouldBe("Say more\nabout skills مرحبا 👩🏽‍⚕️");
        form.OpenReturn.Questions.ShouldBe(["learningNeeds", "worries"]);
        (await Portal.Audit(reference))[^1].ShouldBe("FormReturned");
        await Portal.In(Cast.Deanery, async db => (await db.Outbox.CountAsync(m => m.Reference == reference && m.Kind == MailKind.FormReturned)).ShouldBe(1));
        var shown = (await (await Portal.SignedInAs(Cast.Trainee)).Open($"/wessex/absences/{reference}/forms/pre-absence")).Words("main");
        shown.ShouldContain("Say more about skills");
        shown.ShouldContain("What do you think you will need to learn or refresh?");
    }

    [Fact]
    public async Task Post_WithoutAReason_AsksForItAndKeepsTheTicks()
    {
        var reference = await GivenAbsence();
        var visitor = await Portal.SignedInAs(Reader);

        var response = await visitor.Send(await visitor.Open(AddressOf(reference)), AddressOf(reference), ("Reason", " "), ("Questions", "worries"));

        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await response.Html();
        page.Errors().ShouldBe(["Enter what you would like the doctor to change, and why"]);
        page.QuerySelectorAll("input[name=Questions][checked]").Select(e => e.GetAttribute("value")).ShouldBe(["worries"]);
    }

    [Fact]
    public async Task Post_WithAQuestionOfAnotherForm_IsAConflict()
    {
        var reference = await GivenAbsence();
        var visitor = await Portal.SignedInAs(Reader);

        var response = await visitor.Send(await visitor.Open(AddressOf(reference)), AddressOf(reference), ("Reason", "Because of this"), ("Questions", "nosuch"));

        response.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await response.Html()).Words("main").ShouldContain("Because of this");
    }

    [Fact]
    public async Task Post_Twice_ReturnsOnce()
    {
        var reference = await GivenAbsence();
        var visitor = await Portal.SignedInAs(Reader);
        var page = await visitor.Open(AddressOf(reference));

        var both = await Task.WhenAll(
            visitor.Send(page, AddressOf(reference), ("Reason", "Say more")), visitor.Send(page, AddressOf(reference), ("Reason", "Say more")));

        both.ShouldAllBe(r => r.StatusCode == HttpStatusCode.Redirect);
        (await Portal.Audit(reference)).Count(e => e == "FormReturned").ShouldBe(1);
    }

    [Fact]
    public async Task Post_OfAnOlderRevision_IsAConflict()
    {
        var reference = await Portal.GivenTwoRevisions();
        var visitor = await Portal.SignedInAs(Reader);

        var response = await visitor.Send(await visitor.Open(AddressOf(reference)), AddressOf(reference), ("Reason", "Something I typed"), ("Revision", "1"));

        response.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await response.Html()).Words("main").ShouldContain("Something I typed");
    }

    [Fact]
    public async Task Post_OfAnOlderRevision_ShowsTheTickedQuestionsInTheirWords()
    {
        var reference = await Portal.GivenTwoRevisions();
        var visitor = await Portal.SignedInAs(Reader);
        var question = A.Of("wessex").Form("pre-absence").Question("worries")!;

        var response = await visitor.Send(await visitor.Open(AddressOf(reference)), AddressOf(reference), ("Reason", "Something I typed"), ("Revision", "1"), ("Questions", question.Key));

        response.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await response.Html()).Words("main").ShouldContain($"Questions to look at again{question.Label}");
    }

    [Fact]
    public async Task Get_ByTheDoctor_IsForbidden() =>
        (await (await Portal.SignedInAs(Cast.Trainee)).Get(AddressOf(await GivenAbsence()))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
}
