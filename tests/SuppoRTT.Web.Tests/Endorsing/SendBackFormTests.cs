using System.Net;

using AngleSharp.Dom;
using AngleSharp.Html.Dom;

using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Endorsing;

public sealed class SendBackFormTests(Portal portal) : AbsencePageTests(portal)
{
    protected override string Words => "forms/pre-absence/send-back";

    protected override Member Reader => Cast.ProgrammeDirector;

    protected override (string Name, string Value)? Field => ("Reason", "Typed for an hour");

    protected override Task<string> GivenAbsence() => Given(a =>
    {
        var endorsed = a.With(Stages.Programme);
        var (absence, revision) = endorsed.AwaitingSignOff(given: SubmittedForms.Answers("Airway skills", "Nights"));
        endorsed.SignOff(absence, "pre-absence");
        return (absence, revision);
    });

    [Fact]
    public async Task Post_WithReasonAndQuestions_GivesTheFormBack_AndTellsDoctorAndSigner()
    {
        var reference = await GivenAbsence();
        var visitor = await Portal.SignedInAs(Reader);
        var page = await visitor.Open(AddressOf(reference));
        page.QuerySelectorAll("input[name=Questions]").Select(i => i.GetAttribute("value")).ShouldNotContain("worries", "Private answers are not the programme director’s");

        var response = await visitor.Send(page, AddressOf(reference), ("Reason", "Say more\r\nabout skills"), ("Questions", "learningNeeds"));

        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var form = (await Portal.Saved(reference)).Form("pre-absence");
        (form.Status, form.OpenReturn!.Reason).ShouldBe((FormStatus.Returned, "Say more\nabout skills"));
        form.Signatures.ShouldAllBe(s => s.VoidedBecause == VoidReason.SentBack);
        (await Portal.Audit(reference))[^1].ShouldBe("FormSentBack");
        await Portal.In(Cast.Deanery, async db => (await db.Outbox.Where(m => m.Reference == reference && (m.Kind == MailKind.FormReturned || m.Kind == MailKind.FormSentBack)).OrderBy(m => m.Kind).Select(m => m.RecipientId).ToListAsync())
            .ShouldBe([Cast.Trainee.Id, Cast.Supervisor.Id], ignoreOrder: true));
        (await (await Portal.SignedInAs(Cast.Trainee)).Open($"/wessex/absences/{reference}/forms/pre-absence")).Words("main").ShouldContain($"{Reader.Name} asked for changes Say more about skills");
        (await (await Portal.SignedInAs(Cast.Supervisor)).Open($"/wessex/absences/{reference}/timeline")).Words("main").ShouldContain("“Pre-absence form” sent back for changes by who was to endorse it: its signatures are void");
        (await (await Portal.SignedInAs(Cast.Supervisor)).Open($"/wessex/absences/{reference}/timeline")).Words("main").ShouldContain("Say more about skills");
    }

    [Fact]
    public async Task Post_WithoutAReason_AsksForItAndKeepsTheTicks()
    {
        var reference = await GivenAbsence();
        var visitor = await Portal.SignedInAs(Reader);

        var response = await visitor.Send(await visitor.Open(AddressOf(reference)), AddressOf(reference), ("Reason", " "), ("Questions", "learningNeeds"));

        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await response.Html();
        page.Errors().ShouldBe(["Enter what you would like to be changed, and why"]);
        page.QuerySelectorAll("input[name=Questions][checked]").Select(e => e.GetAttribute("value")).ShouldBe(["learningNeeds"]);
    }

    [Fact]
    public async Task Post_Twice_SendsBackOnce()
    {
        var reference = await GivenAbsence();
        var visitor = await Portal.SignedInAs(Reader);
        var page = await visitor.Open(AddressOf(reference));

        var both = await Task.WhenAll(visitor.Send(page, AddressOf(reference), ("Reason", "Say more")), visitor.Send(page, AddressOf(reference), ("Reason", "Say more")));

        both.ShouldAllBe(r => r.StatusCode == HttpStatusCode.Redirect);
        (await Portal.Audit(reference)).Count(e => e == "FormSentBack").ShouldBe(1);
    }

    [Fact]
    public async Task Post_OfWhatWasEndorsedMeanwhile_IsAConflict()
    {
        var reference = await GivenAbsence();
        var visitor = await Portal.SignedInAs(Reader);
        var page = await visitor.Open(AddressOf(reference));
        await Portal.In(Cast.Deanery, async db =>
        {
            var absence = (await Data.Absences.WholeAbsences.WholeAbsence(db, reference, Reader.Actor, default))!;
            absence.Endorse("pre-absence", Reader.Actor);
            await db.SaveChangesAsync();
        });

        var response = await visitor.Send(page, AddressOf(reference), ("Reason", "Something I typed"));

        response.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await response.Html()).Words("main").ShouldContain("Something I typed");
        (await visitor.Open(AddressOf(reference))).QuerySelector<IHtmlFormElement>("main form").ShouldBeNull();
    }

    [Fact]
    public async Task Get_WhereTheStageDoesNotSendBack_SaysSo()
    {
        var reference = await Given(a => a.With(Stages.Team).SignedOff());
        var visitor = await Portal.SignedInAs(Cast.Staff);

        (await visitor.Open(AddressOf(reference))).QuerySelector<IHtmlFormElement>("main form").ShouldBeNull();
        (await visitor.Read($"/wessex/absences/{reference}/forms/pre-absence/endorse")).Words("main").ShouldNotContain("Send back");
    }
}
