using System.Net;

using AngleSharp.Dom;

using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Endorsing;

public sealed class EndorseFormTests(Portal portal) : AbsencePageTests(portal)
{
    protected override string Words => "forms/pre-absence/endorse";

    protected override Member Reader => Cast.ProgrammeDirector;

    protected override (string Name, string Value)? Field => ("Note", "Typed for an hour");

    protected override async Task<string> GivenAbsence() => await Portal.GivenOpened(await Portal.GivenToEndorse(), Reader);

    [Fact]
    public async Task Get_ShowsWhoSignedWhyAndByWhen()
    {
        var reference = await GivenAbsence();
        var visitor = await Portal.SignedInAs(Reader);

        var page = await visitor.Open(AddressOf(reference));

        page.Words("main").ShouldContain($"{Cast.Supervisor.Name} signed this form on 2 March 2026. You are asked to endorse it by 16 March 2026. {Stages.Programme.Rule}");
        page.Words("main").ShouldContain("Comments: Agreed");
    }

    [Fact]
    public async Task Post_EndorsesTheRevisionThatWasOpened_AndTheDoctorIsTold()
    {
        var reference = await GivenAbsence();
        var visitor = await Portal.SignedInAs(Reader);

        var response = await visitor.Send(await visitor.Open(AddressOf(reference)), AddressOf(reference), ("Note", "A good plan\r\nمرحبا"), ("Declaration", "yes"));

        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var form = (await Portal.Saved(reference)).Form("pre-absence");
        form.Status.ShouldBe(FormStatus.SignedOff);
        form.GivenEndorsements.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            e => (e.By!.Name, e.By.Role, e.Note).ShouldBe((Reader.Name, Role.TrainingProgrammeDirector, "A good plan\nمرحبا")), e => e.RevisionHash.ShouldBe(form.RevisionHash));
        (await Portal.Audit(reference))[^1].ShouldBe("FormEndorsed");
        (await Told(reference)).ShouldBe([(MailKind.FormToBeEndorsed, Cast.Trainee.Id), (MailKind.FormSignedOff, Cast.Trainee.Id)]);
        (await visitor.Open($"/wessex/absences/{reference}")).Words("main").ShouldContain($"You endorsed “Pre-absence form” of {Cast.Trainee.Name}.");
    }

    [Fact]
    public async Task Post_WithoutTheDeclaration_AsksForItAndKeepsTheNote()
    {
        var reference = await GivenAbsence();
        var visitor = await Portal.SignedInAs(Reader);

        var response = await visitor.Send(await visitor.Open(AddressOf(reference)), AddressOf(reference), ("Note", "A good plan"));

        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await response.Html();
        page.Errors().ShouldBe(["Tick the box to say that you agree with the statement"]);
        page.Words("textarea[name=Note]").ShouldBe("A good plan");
    }

    [Fact]
    public async Task Get_OfWhatWasNotOpened_LeadsToWhereItIs_AndAPostEndorsesNothing()
    {
        var reference = await Portal.GivenToEndorse();
        var visitor = await Portal.SignedInAs(Reader);

        var shown = await visitor.Get(AddressOf(reference));
        var posted = await visitor.Send(await visitor.Open("/wessex/home"), AddressOf(reference), ("Revision", "1"), ("Note", "Something I typed"));

        (shown.StatusCode, shown.Headers.Location!.ToString()).ShouldBe((HttpStatusCode.Redirect, $"/wessex/absences/{reference}/forms/pre-absence/open-to-endorse"));
        posted.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await posted.Html()).Words("main").ShouldContain("Something I typed");
        (await Portal.Opened(Reader, reference)).ShouldBe(0);
    }

    [Fact]
    public async Task Post_Twice_EndorsesOnce()
    {
        var reference = await GivenAbsence();
        var visitor = await Portal.SignedInAs(Reader);
        var page = await visitor.Open(AddressOf(reference));

        var both = await Task.WhenAll(visitor.Send(page, AddressOf(reference), ("Declaration", "yes")), visitor.Send(page, AddressOf(reference), ("Declaration", "yes")));

        both.ShouldAllBe(r => r.StatusCode == HttpStatusCode.Redirect);
        (await Portal.Audit(reference)).Count(e => e == "FormEndorsed").ShouldBe(1);
    }

    [Fact]
    public async Task Post_OfWhatChangedOrWasNeverOpened_IsAConflict()
    {
        var reference = await GivenAbsence();
        var visitor = await Portal.SignedInAs(Reader);
        var page = await visitor.Open(AddressOf(reference));

        var stale = await visitor.Send(page, AddressOf(reference), ("Declaration", "yes"), ("Revision", "2"), ("Note", "Something I typed"));
        await Portal.In(Cast.Deanery, async db =>
        {
            db.RemoveRange(db.OpenedRevisions.Where(o => o.PersonId == Reader.Id));
            await db.SaveChangesAsync();
        });
        var unread = await visitor.Send(page, AddressOf(reference), ("Declaration", "yes"));

        stale.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await stale.Html()).Words("main").ShouldContain("Something I typed");
        unread.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await unread.Html()).Words("main").ShouldContain("Open this form and read it before you endorse it.");
    }

    [Fact]
    public async Task Get_ByThoseForWhomItDoesNotWait_IsNotThere()
    {
        var reference = await GivenAbsence();
        var unasked = await Given(a => a.SignedOff());

        (await (await Portal.SignedInAs(Cast.CollegeTutor)).Get(AddressOf(reference))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await (await Portal.SignedInAs(Cast.Staff)).Get(AddressOf(reference))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await (await Portal.SignedInAs(Cast.Supervisor)).Get(AddressOf(reference))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await (await Portal.SignedInAs(Reader)).Get(AddressOf(unasked))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Get_OfWhatIsEndorsed_SaysThatThereIsNothingToDo()
    {
        var reference = await Portal.GivenEndorsed();

        var page = await (await Portal.SignedInAs(Reader)).Open(AddressOf(reference));

        page.Words("main").ShouldContain("There is nothing for you to endorse here now. This form is signed off.");
        page.QuerySelector("main form").ShouldBeNull();
    }

    [Fact]
    public async Task Get_OfALaterRevision_ShowsWhatChangedSinceItWasSentBack()
    {
        var a = (await Portal.Make(Cast.Deanery)).With(Stages.Programme);
        var (absence, first) = a.AwaitingSignOff(given: SubmittedForms.Answers(SubmittedForms.Before, "Nights"));
        a.SignOff(absence, "pre-absence");
        absence.SendBackForm(a.Form("pre-absence"), 1, "Please name the skills", [], Reader.Actor, A.Morning);
        var second = a.Submit(absence, "pre-absence", SubmittedForms.Answers(SubmittedForms.After, "Nights"));
        a.SignOff(absence, "pre-absence");
        var reference = await Portal.Given(Cast.Deanery, absence, first, second);

        var changes = (await (await Portal.SignedInAs(Reader)).Read(AddressOf(reference))).Words(".app-changes");

        changes.ShouldContain("You asked for changes on 2 March 2026 and wrote: Please name the skills");
        changes.ShouldContain("resuscitation");
    }

    private Task<List<(MailKind, PersonId?)>> Told(string reference) => Portal.In(Cast.Deanery, async db =>
        (await db.Outbox.Where(o => o.Reference == reference && (o.Kind == MailKind.FormToBeEndorsed || o.Kind == MailKind.FormSignedOff)).OrderBy(o => o.Id).Select(o => new { o.Kind, o.RecipientId }).ToListAsync()).Select(o => (o.Kind, o.RecipientId)).ToList());
}
