using System.Net;

using Microsoft.EntityFrameworkCore;

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
