using System.Net;

using Microsoft.EntityFrameworkCore;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Registering;

public sealed class NameSupervisorTests(Portal portal) : AbsencePageTests(portal)
{
    protected override string Words => "name-supervisor";

    protected override Member Reader => Cast.Trainee;

    protected override Task<string> GivenAbsence() => Given(a => a.Absence());

    [Fact]
    public async Task Post_NamingAnother_EndsTheFormersView()
    {
        var reference = await GivenAbsence();
        var visitor = await Portal.SignedInAs(Reader);
        var page = await visitor.Open(AddressOf(reference));
        page.QuerySelector("main")!.TextContent.ShouldContain($"{Cast.Supervisor.Name} keeps what they signed");

        (await visitor.Send(page, AddressOf(reference), await Walk.Chosen(Portal, Cast.OtherSupervisor))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await (await Portal.SignedInAs(Cast.Supervisor)).Get($"/wessex/absences/{reference}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await (await Portal.SignedInAs(Cast.OtherSupervisor)).Get($"/wessex/absences/{reference}")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Post_FindingSomebody_OffersThem()
    {
        var reference = await GivenAbsence();
        var visitor = await Portal.SignedInAs(Reader);

        var response = await visitor.Send(await visitor.Open(AddressOf(reference)), AddressOf(reference), ("Find", "ola"), ("Then", "find"));

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        ChooseSupervisorTests.Offered(await response.Html()).ShouldBe([Cast.OtherSupervisor.Name]);
    }

    [Fact]
    public async Task Post_FindingNothing_AsksForMore()
    {
        var reference = await GivenAbsence();
        var visitor = await Portal.SignedInAs(Reader);

        var response = await visitor.Send(await visitor.Open(AddressOf(reference)), AddressOf(reference), ("Find", "o"), ("Then", "find"));

        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await response.Html()).Errors().ShouldBe(["Enter at least 2 letters of the name, or the e-mail address"]);
    }

    [Fact]
    public async Task Post_OfSomebodyNew_ShowsTheAddressOnceMoreAndInvitesThem()
    {
        var reference = await GivenAbsence();
        var visitor = await Portal.SignedInAs(Reader);
        var invited = Walk.Invited("Jo Newly", "jo.newly@gmial.com");

        var check = await (await visitor.Send(await visitor.Open(AddressOf(reference)), AddressOf(reference), invited)).Html();
        check.QuerySelector("main")!.TextContent.ShouldContain("jo.newly@gmail.com");
        (await SupervisorOf(reference)).ShouldBe(Cast.Supervisor.Name);
        var changed = await (await visitor.Send(check, AddressOf(reference), ("Then", "change"))).Html();
        changed.QuerySelector("[name=Email]")!.GetAttribute("value").ShouldBe("jo.newly@gmial.com");
        (await visitor.Send(check, AddressOf(reference), ("Then", "confirm"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await SupervisorOf(reference)).ShouldBe("Jo Newly");
        (await Portal.In("wessex", db => db.Outbox.CountAsync(m => m.Kind == Data.Mailing.MailKind.Invitation))).ShouldBe(1);
    }

    [Fact]
    public async Task Post_OfAnAddressOfAnotherDeanery_IsAnsweredAsOneThatNobodyKnows()
    {
        var reference = await GivenAbsence();
        var visitor = await Portal.SignedInAs(Reader);
        var page = await visitor.Open(AddressOf(reference));

        var answers = new List<string>();
        foreach (var email in new[] { Cast.WestMidlands.Supervisor.Email, "anybody@west-midlands.example" })
        {
            using var response = await visitor.Send(page, AddressOf(reference), Walk.Invited("Jo Newly", email));
            answers.Add(ChooseSupervisorTests.Plain(await response.Content.ReadAsStringAsync(), email));
        }

        answers[1].ShouldBe(answers[0]);
    }

    [Fact]
    public async Task Post_OfTheDoctorOrOfNobody_SaysSoAndKeepsIt()
    {
        var reference = await GivenAbsence();
        var visitor = await Portal.SignedInAs(Cast.Supervisor);
        var page = await visitor.Open(AddressOf(reference));

        var response = await visitor.Send(page, AddressOf(reference), Walk.Invited("Asha", Cast.Trainee.Email));

        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await response.Html()).QuerySelector("[name=Email]")!.GetAttribute("value").ShouldBe(Cast.Trainee.Email);
        (await (await visitor.Send(page, AddressOf(reference), Walk.NotKnown)).Html()).Errors().ShouldHaveSingleItem().ShouldStartWith("Find the supervisor");
    }

    [Fact]
    public async Task Post_Twice_OfSomebodyNew_FindsItsWorkDoneAndInvitesOnce()
    {
        var reference = await GivenAbsence();
        var visitor = await Portal.SignedInAs(Reader);
        var check = await (await visitor.Send(await visitor.Open(AddressOf(reference)), AddressOf(reference), Walk.Invited("Jo Twice", "jo.twice@hospital.test"))).Html();
        check.Words("main").ShouldContain("They can sign once the deanery has confirmed that they are an educational supervisor");

        foreach (var _ in new[] { 1, 2 })
        {
            (await visitor.Send(check, AddressOf(reference), ("Then", "confirm"))).Headers.Location!.ToString().ShouldBe($"/wessex/absences/{reference}");
        }

        (await Portal.In("wessex", db => db.Outbox.CountAsync(m => m.Kind == Data.Mailing.MailKind.Invitation && db.People.Any(p => p.Id == m.RecipientId && p.Email == "jo.twice@hospital.test")))).ShouldBe(1);
    }

    [Fact]
    public async Task Post_Twice_ByTheSupervisorInTheirOwnPlace_LeadsHome()
    {
        var reference = await GivenAbsence();
        var supervisor = await Portal.SignedInAs(Cast.Supervisor);
        var (page, chosen) = (await supervisor.Open(AddressOf(reference)), await Walk.Chosen(Portal, Cast.OtherSupervisor));

        foreach (var _ in new[] { 1, 2 })
        {
            (await supervisor.Send(page, AddressOf(reference), chosen)).Headers.Location!.ToString().ShouldBe("/wessex/home");
        }

        (await Portal.Audit(reference)).Count(name => name == nameof(SupervisorNamed)).ShouldBe(2);
        (await supervisor.Get(AddressOf(reference))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Post_ByStaff_TellsTheDoctorTheNewAndTheFormer()
    {
        var reference = await GivenAbsence();
        var staff = await Portal.SignedInAs(Cast.Staff);
        var page = await staff.Open(AddressOf(reference));
        page.Words("main").ShouldContain("We tell the doctor, the person you name and the supervisor until now by e-mail");

        await staff.Send(page, AddressOf(reference), await Walk.Chosen(Portal, Cast.OtherSupervisor));

        var told = await Portal.In("wessex", db => db.Outbox.Where(m => db.Absences.Any(a => a.Reference == reference && a.Id == m.AbsenceId)).OrderBy(m => m.Id).Select(m => new { m.Kind, m.RecipientId }).ToListAsync());
        told.Select(m => (m.Kind, m.RecipientId!.Value)).ShouldBe(
            [(Data.Mailing.MailKind.SupervisorNamed, Cast.Supervisor.Id), (Data.Mailing.MailKind.PlaceTaken, Cast.Supervisor.Id), (Data.Mailing.MailKind.SupervisorNamed, Cast.OtherSupervisor.Id), (Data.Mailing.MailKind.SupervisorChanged, Cast.Trainee.Id)], ignoreOrder: true);
        (await (await Portal.SignedInAs(Cast.Trainee)).Open($"/wessex/absences/{reference}/timeline")).Words("main").ShouldContain($"{Cast.Supervisor.Name} no longer the supervisor");
    }

    [Fact]
    public async Task Post_OfThemselves_ByStaff_SaysWhoCanNameThem()
    {
        var reference = await GivenAbsence();
        var staff = await Portal.SignedInAs(Cast.Staff);

        var response = await staff.Send(await staff.Open(AddressOf(reference)), AddressOf(reference), await Walk.Chosen(Portal, Cast.Staff));

        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await response.Html()).Errors().ShouldHaveSingleItem().ShouldStartWith("You cannot name yourself.");
    }

    [Fact]
    public async Task Post_FromAStalePage_IsAConflict()
    {
        var reference = await GivenAbsence();
        var visitor = await Portal.SignedInAs(Reader);
        var page = await visitor.Open(AddressOf(reference));

        (await visitor.Send(page, AddressOf(reference), [.. await Walk.Chosen(Portal, Cast.OtherSupervisor), ("Version", "0")])).StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }

    private Task<string?> SupervisorOf(string reference) => Portal.In("wessex", async db =>
        (await db.Absences.Include(a => a.Participations).SingleAsync(a => a.Reference == reference)).Supervisor?.Name);
}
