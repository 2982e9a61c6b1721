using System.Net;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.SignOffs;

public sealed class SignOffFormTests(Portal portal) : AbsencePageTests(portal)
{
    private static readonly (string, string?)[] _signed =
        [("HeldOn.Day", "1"), ("HeldOn.Month", "3"), ("HeldOn.Year", "2026"), ("Mode", "Video"), ("WhoWasThere", "Asha and Sam"), ("Comments", "Good plan"), ("Declaration", "yes")];

    protected override string Words => "forms/pre-absence/sign-off";

    protected override Member Reader => Cast.Supervisor;

    protected override (string Name, string Value)? Field => ("Comments", "Typed for an hour");

    protected override Task<string> GivenAbsence() => Given(a => a.AwaitingSignOff());

    [Fact]
    public async Task Post_WithMeetingAndDeclaration_SignsTheRevisionAndSaysWhatHappensNext()
    {
        var reference = await GivenAbsence();
        var visitor = await Portal.SignedInAs(Reader);

        var response = await visitor.Send(await visitor.Open(AddressOf(reference)), AddressOf(reference), _signed);

        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var confirmation = await visitor.Open(response.Headers.Location!.ToString());
        confirmation.Words("main").ShouldContain("Signed off");
        confirmation.Words("main").ShouldContain("We e-mail Asha Demo-Rao that you have signed.");
        confirmation.Words("main").ShouldContain("The next form is “Planning your return form”. It can be started from 24 February 2027.");
        var form = (await Portal.Saved(reference)).Form("pre-absence");
        form.Status.ShouldBe(FormStatus.SignedOff);
        var signature = form.ValidSignature(Party.Supervisor)!;
        (signature.Comments, signature.By.Name, signature.Hash).ShouldBe(("Good plan", Reader.Name, ContentHash.Of(signature.Content)));
        signature.Held.ShouldBe(new HeldMeeting(A.Today.AddDays(-1), MeetingMode.Video, "Asha and Sam"));
        (await Portal.Audit(reference)).TakeLast(2).ShouldBe(["MeetingHeld", "FormSignedOff"]);
    }

    [Fact]
    public async Task Get_BeforeSigning_TellsTheSignerWhatThisIsAndWhatTheyPromise()
    {
        var page = await (await Portal.SignedInAs(Reader)).Open(AddressOf(await GivenAbsence()));

        page.Words("main").ShouldContain("How the doctor feels about being away, and about coming back.");
        page.Words("main").ShouldContain("I have talked about this form with the doctor, and I agree with what it says.");
        page.Words("main").ShouldContain("The plan was empty when the form was sent.");
        page.QuerySelector("#changed").ShouldBeNull();
    }

    [Fact]
    public async Task Post_Twice_SignsOnceAndBothLeadToTheConfirmation()
    {
        var reference = await GivenAbsence();
        var visitor = await Portal.SignedInAs(Reader);
        var page = await visitor.Open(AddressOf(reference));

        var both = await Task.WhenAll(visitor.Send(page, AddressOf(reference), _signed), visitor.Send(page, AddressOf(reference), _signed));
        var third = await visitor.Send(page, AddressOf(reference), _signed);

        both.Append(third).ShouldAllBe(r => r.StatusCode == HttpStatusCode.Redirect && r.Headers.Location!.ToString() == AddressOf(reference));
        (await Portal.Saved(reference)).Form("pre-absence").Signatures.Count(s => s.Party == Party.Supervisor).ShouldBe(1);
        (await Portal.Audit(reference)).Count(e => e is "FormSignedOff" or "MeetingHeld").ShouldBe(2);
    }

    [Fact]
    public async Task Post_WithNothing_NamesEachFieldAndKeepsWhatWasTyped()
    {
        var reference = await GivenAbsence();
        var visitor = await Portal.SignedInAs(Reader);
        var comments = "مرحبا 👩🏽‍⚕️ " + new string('x', 4001);

        var response = await visitor.Send(await visitor.Open(AddressOf(reference)), AddressOf(reference), ("HeldOn.Day", "31"), ("HeldOn.Month", "2"), ("HeldOn.Year", "2026"), ("WhoWasThere", " "), ("Comments", comments));

        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await response.Html();
        page.Errors().ShouldBe([
            "The day you met must be a real date, like 27 3 2026", "Select how you met", "Enter who was there",
            "Your comments must be 4,000 characters or fewer", "Tick the box to say that you agree with the statement"]);
        page.QuerySelector("#HeldOn-day")!.GetAttribute("value").ShouldBe("31");
        page.QuerySelector("#Comments")!.TextContent.Trim().ShouldBe(comments);
        (await Portal.Saved(reference)).Form("pre-absence").Status.ShouldBe(FormStatus.AwaitingSignOff);
    }

    [Fact]
    public async Task Post_WithAMeetingInTheFuture_AsksAgain()
    {
        var reference = await GivenAbsence();
        var visitor = await Portal.SignedInAs(Reader);

        var response = await visitor.Send(await visitor.Open(AddressOf(reference)), AddressOf(reference), [.. _signed.Where(s => s.Item1 != "HeldOn.Year"), ("HeldOn.Year", "2027")]);

        (await response.Html()).Errors().ShouldBe(["The day you met must be today or in the past"]);
        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Post_OfAnOlderRevision_IsAConflictThatShowsTheComments()
    {
        var a = await Portal.Make(Cast.Deanery);
        var (absence, first) = a.AwaitingSignOff();
        absence.TakeBackForm("pre-absence", 1, Cast.Trainee.Actor, A.Morning);
        var reference = await Portal.Given(Cast.Deanery, absence, first, a.Submit(absence, "pre-absence"));
        var visitor = await Portal.SignedInAs(Reader);

        var response = await visitor.Send(await visitor.Open(AddressOf(reference)), AddressOf(reference), [.. _signed.Where(s => s.Item1 != "Comments"), ("Comments", "Typed with great care"), ("Revision", "1")]);

        response.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await response.Html()).Words("main").ShouldContain("Typed with great care");
        (await Portal.Audit(reference)).ShouldNotContain("MeetingHeld");
    }

    [Fact]
    public async Task Get_OfASecondRevision_ShowsWhatChangedInWords()
    {
        var page = await (await Portal.SignedInAs(Reader)).Open(AddressOf(await Portal.GivenTwoRevisions()));

        var changes = page.Words(".app-changes");
        changes.ShouldContain("Changed since revision 1");
        changes.ShouldContain("You returned revision 1 on 2 March 2026 and wrote: Please name the skills");
        changes.ShouldContain("What do you think you will need to learn or refresh? – changed");
        changes.ShouldContain("when you come back? – not changed");
        changes.ShouldContain("[removed: prescribing] [added: resuscitation]");
        changes.ShouldContain("Was: Nights Now: Mostly nights");
        page.QuerySelectorAll(".app-changes del").Select(e => e.TextContent).ShouldBe(["Nights", "removed: prescribing"]);
    }

    [Fact]
    public async Task Get_ByTheChampion_IsForbidden() =>
        (await (await Portal.SignedInAs(Cast.Champion)).Get(AddressOf(await GivenAbsence()))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);

    [Fact]
    public async Task Get_ByATpdWhereOnlySupervisorsSign_IsNotFound() =>
        (await (await Portal.SignedInAs(Cast.ProgrammeDirector)).Get(AddressOf(await GivenAbsence()))).StatusCode.ShouldBe(HttpStatusCode.NotFound);

    [Fact]
    public async Task Get_BeforeTheSupervisorIsNamed_IsNotFound_AndThenTheirs()
    {
        var reference = await Given(a => a.AwaitingSignOff(absence: a.Absence(supervised: false)));
        var visitor = await Portal.SignedInAs(Cast.OtherSupervisor);
        (await visitor.Get(AddressOf(reference))).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        await Name(reference, Cast.OtherSupervisor);

        var response = await visitor.Send(await visitor.Open(AddressOf(reference)), AddressOf(reference), _signed);
        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await Portal.Saved(reference)).Form("pre-absence").ValidSignature(Party.Supervisor)!.By.Id.ShouldBe(Cast.OtherSupervisor.Id.Value);
    }

    [Fact]
    public async Task Post_ByASupervisorWhoWasReplaced_ChangesNothing_AndGivesBackWhatTheyTyped()
    {
        var reference = await GivenAbsence();
        var visitor = await Portal.SignedInAs(Reader);
        var page = await visitor.Open(AddressOf(reference));

        await Name(reference, Cast.OtherSupervisor);

        (await visitor.Get(AddressOf(reference))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var answer = await visitor.Send(page, AddressOf(reference), [.. _signed, ("Comments", "A good plan")]);
        (answer.StatusCode, (await answer.Html()).Words("main")).ShouldSatisfyAllConditions(a => a.StatusCode.ShouldBe(HttpStatusCode.Conflict), a => a.Item2.ShouldContain("A good plan"));
        (await Portal.Saved(reference)).Form("pre-absence").Status.ShouldBe(FormStatus.AwaitingSignOff);
    }

    [Fact]
    public async Task Get_OfAFormThatWasTakenBack_ShowsNoAnswers()
    {
        var reference = await Given(a =>
        {
            var (absence, revision) = a.AwaitingSignOff(given: SubmittedForms.Answers("Airway skills", "Nights"));
            absence.TakeBackForm("pre-absence", 1, Cast.Trainee.Actor, A.Morning);
            return (absence, revision);
        });

        var page = await (await Portal.SignedInAs(Reader)).Open(AddressOf(reference));

        page.Words("main").ShouldContain("There is nothing for you to sign here now.");
        page.Words("main").ShouldNotContain("Airway skills");
    }

    private Task Name(string reference, Member supervisor) => Portal.In(Cast.Deanery, async db =>
    {
        var absence = (await Data.Absences.WholeAbsences.WholeAbsence(db, reference, Cast.Staff.Actor, default))!;
        absence.NameSupervisor(supervisor.Id, supervisor.Name, Cast.Staff.Actor, A.Morning);
        await db.SaveChangesAsync();
    });
}
