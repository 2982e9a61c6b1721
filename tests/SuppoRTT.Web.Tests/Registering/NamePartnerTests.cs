using System.Net;

using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Registering;

/// <summary>With whom a form is done, in a deanery where the TPD and the college tutor may do it.</summary>
public sealed class NamePartnerTests(Portal portal) : IClassFixture<Portal>
{
    private const string Section = "thinking-ahead";

    private static Cast Cast => Cast.WestMidlands;

    [Fact]
    public async Task Get_ByTheDoctor_OffersTheSupervisorAndThoseWhoLookAfterThem()
    {
        var reference = await Given();

        var page = await (await portal.SignedInAs(Cast.Trainee)).Open(AddressOf(reference));

        ChooseSupervisorTests.Offered(page).ShouldBe([Cast.Supervisor.Name, Cast.CollegeTutor.Name, Cast.ProgrammeDirector.Name]);
        page.Words("main").ShouldContain("no longer sees what is being filled in, nor the private answers of this form");
        page.QuerySelector("[value=invite]").ShouldNotBeNull();
    }

    [Fact]
    public async Task Get_WhereOnlyOneRoleSigns_SaysSoAndIsOfferedNowhere()
    {
        var reference = await portal.Given("wessex", a => a.Absence());
        var visitor = await portal.SignedInAs(Cast.Wessex.Trainee);

        (await visitor.Open($"/wessex/absences/{reference}/forms/pre-absence")).QuerySelector("a[href$='/name-partner']").ShouldBeNull();
        var page = await visitor.Open($"/wessex/absences/{reference}/forms/pre-absence/name-partner");

        page.Words("main").ShouldContain("In this deanery the educational supervisor does every form with the doctor.");
        page.QuerySelector("main form").ShouldBeNull();
    }

    [Fact]
    public async Task Post_OfTheTutor_OpensTheDraftToThemAndClosesItToTheSupervisor()
    {
        var reference = await Given();
        var doctor = await portal.SignedInAs(Cast.Trainee);
        (await Post(reference, doctor, Cast.CollegeTutor)).Headers.Location!.ToString().ShouldBe(FormOf(reference));
        (await doctor.Open(FormOf(reference))).Words("main").ShouldContain($"You do this form with {Cast.CollegeTutor.Name}, college tutor, who sees what is filled in");
        await Writes(doctor, reference, "I sleep badly");
        (await doctor.Open(SectionOf(reference))).Words("main").ShouldContain($"you and {Cast.CollegeTutor.Name} (college tutor)");

        var tutor = await portal.SignedInAs(Cast.CollegeTutor);
        (await tutor.Open(SectionOf(reference))).QuerySelector("[name=worries]")!.TextContent.ShouldContain("I sleep badly");
        (await tutor.Open($"/{Cast.Deanery}/home")).Words("main").ShouldContain($"{Cast.Trainee.Name}: meet about");

        var supervisor = await portal.SignedInAs(Cast.Supervisor);
        (await supervisor.Get(SectionOf(reference))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await supervisor.Open(FormOf(reference))).Words("main").ShouldContain($"Until then only {Cast.Trainee.Name} and {Cast.CollegeTutor.Name} (college tutor) see it.");
        (await portal.In(Cast.Deanery, db => db.Reads.Select(r => r.ReaderName).ToListAsync())).ShouldContain(Cast.CollegeTutor.Name);
        (await supervisor.Open($"/{Cast.Deanery}/absences/{reference}")).Words("main").ShouldContain($"{Cast.CollegeTutor.Name}, college tutor");
    }

    [Fact]
    public async Task Post_OfSomebodyWhoseRoleDoesNotReachTheDoctor_ShowsThemTheAbsenceUntilTheyAreReplaced()
    {
        var reference = await Given();
        var (doctor, other) = (await portal.SignedInAs(Cast.Trainee), await portal.SignedInAs(Cast.OtherSupervisor));
        (await other.Get(FormOf(reference))).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        await Post(reference, doctor, Cast.OtherSupervisor);
        (await other.Get(SectionOf(reference))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await other.Get($"/{Cast.Deanery}/absences/{reference}/forms/pre-return/sections/{Section}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        await Post(reference, doctor, Cast.Supervisor);
        (await other.Get(FormOf(reference))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await other.Get(SectionOf(reference))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Post_ByStaff_TellsTheDoctorThePartnerAndWhoMadePlace()
    {
        var reference = await Given();

        await Post(reference, await portal.SignedInAs(Cast.Staff), Cast.ProgrammeDirector);

        (await Mail(reference)).ShouldBe(
            [(MailKind.PlaceTaken, Cast.Supervisor.Id), (MailKind.PartnerNamed, Cast.ProgrammeDirector.Id), (MailKind.PartnerChanged, Cast.Trainee.Id)], ignoreOrder: true);
        (await (await portal.SignedInAs(Cast.Trainee)).Open($"/{Cast.Deanery}/absences/{reference}/timeline")).Words("main").ShouldContain($"{Cast.ProgrammeDirector.Name} does “");
    }

    [Fact]
    public async Task Post_Twice_FindsItsWorkDone()
    {
        var reference = await Given();
        var doctor = await portal.SignedInAs(Cast.Trainee);
        var (page, chosen) = (await doctor.Open(AddressOf(reference)), await Walk.Chosen(portal, Cast.CollegeTutor));

        foreach (var _ in new[] { 1, 2 })
        {
            (await doctor.Send(page, AddressOf(reference), chosen)).Headers.Location!.ToString().ShouldBe(FormOf(reference));
        }

        (await portal.Audit(reference, Cast.Deanery)).Count(name => name == "PartnerNamed").ShouldBe(1);
    }

    [Theory]
    [InlineData(Role.Champion)]
    [InlineData(Role.Trainee)]
    public async Task Post_OfSomebodyWhoMayNotSign_SaysSo(Role role)
    {
        var reference = await Given();

        var response = await Post(reference, await portal.SignedInAs(Cast.Staff), Cast.Everyone.First(m => m.Role == role));

        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await response.Html()).Errors().ShouldBe(["Select who does this form"]);
    }

    [Fact]
    public async Task Get_ByWhoMayNotSayIt_IsNotFound()
    {
        var reference = await Given();

        foreach (var member in new[] { Cast.CollegeTutor, Cast.ProgrammeDirector, Cast.Champion, Cast.OtherSupervisor, Cast.OtherTrainee, Cast.Wessex.Staff })
        {
            (await (await portal.SignedInAs(member)).Get(AddressOf(reference))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }
    }

    [Fact]
    public async Task SignOff_ByTheTutorWhoDoesIt_ShowsThePrivateAnswersAndSaysTheirRole()
    {
        var reference = await portal.Given(Cast.Deanery, a =>
        {
            var absence = a.Absence();
            absence.NamePartner(a.Form("pre-absence"), a.MembershipOf(Cast.CollegeTutor), Cast.Trainee.Actor, A.Morning);
            return a.AwaitingSignOff(absence: absence, given: SubmittedForms.Answers("Airway skills", "Very private words"));
        });
        var (tutor, address) = (await portal.SignedInAs(Cast.CollegeTutor), FormOf(reference) + "/sign-off");
        var page = await tutor.Open(address);
        page.Words("main").ShouldContain("Very private words");

        await tutor.Send(page, address, ("HeldOn.Day", "1"), ("HeldOn.Month", "3"), ("HeldOn.Year", "2026"), ("Mode", "InPerson"), ("Declaration", "yes"));

        (await portal.Saved(reference, Cast.Deanery)).Form("pre-absence").ValidSignature(Party.Supervisor)!.By.Role.ShouldBe(Role.CollegeTutor);
        (await Mail(reference)).ShouldContain((MailKind.FormToSign, Cast.CollegeTutor.Id));
        (await (await portal.SignedInAs(Cast.Supervisor)).Open(FormOf(reference))).Words("main").ShouldNotContain("Very private words");
    }

    [Fact]
    public async Task Draft_OfTheNextForm_ShowsItsPartnerNoPrivateAnswersOfTheFormBefore()
    {
        var reference = await portal.Given(Cast.Deanery, a =>
        {
            var (absence, revision) = a.AwaitingSignOff(given: SubmittedForms.Answers("Airway skills", "Very private words"));
            absence.NamePartner(a.Form("pre-return"), a.MembershipOf(Cast.CollegeTutor), Cast.Trainee.Actor, A.Morning);
            return (absence, revision);
        });
        var section = A.Of(Cast.Deanery).Form("pre-return").Sections.First(s => s.Questions.Any(q => q.Key == "worries")).Key;
        var address = $"/{Cast.Deanery}/absences/{reference}/forms/pre-return/sections/{section}";

        (await (await portal.SignedInAs(Cast.CollegeTutor)).Open(address)).Words("main").ShouldNotContain("Very private words");
        (await (await portal.SignedInAs(Cast.Trainee)).Open(address)).Words("main").ShouldContain("Very private words");
    }

    private static string FormOf(string reference) => $"/{Cast.Deanery}/absences/{reference}/forms/pre-absence";

    private static string AddressOf(string reference) => FormOf(reference) + "/name-partner";

    private static string SectionOf(string reference) => $"{FormOf(reference)}/sections/{Section}";

    private static async Task Writes(Visitor visitor, string reference, string worries) =>
        (await visitor.Send(await visitor.Open(SectionOf(reference)), SectionOf(reference), ("worries", worries), ("then", "later"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

    private Task<string> Given() => portal.Given(Cast.Deanery, a => a.Absence(A.Today.AddDays(84)));

    private async Task<HttpResponseMessage> Post(string reference, Visitor visitor, Member partner) =>
        await visitor.Send(await visitor.Open(AddressOf(reference)), AddressOf(reference), await Walk.Chosen(portal, partner));

    private Task<List<(MailKind, PersonId?)>> Mail(string reference) => portal.In(Cast.Deanery, async db =>
        (await db.Outbox.Where(m => db.Absences.Any(a => a.Reference == reference && a.Id == m.AbsenceId) && m.Kind != MailKind.SupervisorNamed).Select(m => new { m.Kind, m.RecipientId }).ToListAsync())
        .Select(m => (m.Kind, m.RecipientId)).ToList());
}
