using System.Net;

using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data.Mailing;
using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Registering;

/// <summary>The programme director names the supervisor of a doctor whom they look after.</summary>
public sealed class NameSupervisorByDirectorTests(Portal portal) : IClassFixture<Portal>
{
    private static Cast Cast => Cast.Wessex;

    [Fact]
    public async Task Page_OfAnAbsenceWithoutASupervisor_OffersToNameThem()
    {
        var reference = await portal.Given("wessex", a => a.Absence(supervised: false));
        var director = await portal.SignedInAs(Cast.ProgrammeDirector);

        (await director.Open($"/wessex/absences/{reference}")).QuerySelector($"a[href='{AddressOf(reference)}']").ShouldNotBeNull();
        (await director.Send(await director.Open(AddressOf(reference)), AddressOf(reference), await Walk.Chosen(portal, Cast.OtherSupervisor))).Headers.Location!.ToString().ShouldBe($"/wessex/absences/{reference}");

        (await (await portal.SignedInAs(Cast.OtherSupervisor)).Get($"/wessex/absences/{reference}")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Post_WhileAFormWaits_TellsTheNewOneThatItDoes_AndTheFormerAndTheDoctor()
    {
        var reference = await portal.Given("wessex", a => a.AwaitingSignOff());
        var director = await portal.SignedInAs(Cast.ProgrammeDirector);

        await director.Send(await director.Open(AddressOf(reference)), AddressOf(reference), await Walk.Chosen(portal, Cast.OtherSupervisor));

        var told = await portal.In("wessex", db => db.Outbox.Where(m => db.Absences.Any(a => a.Reference == reference && a.Id == m.AbsenceId)).OrderBy(m => m.Id).Select(m => new { m.Kind, m.RecipientId, m.FormKey }).ToListAsync());
        told.Where(m => m.RecipientId == Cast.OtherSupervisor.Id).Select(m => (m.Kind, m.FormKey)).ShouldBe([(MailKind.SupervisorNamed, null), (MailKind.FormToSign, "pre-absence")], ignoreOrder: true);
        told.Last(m => m.RecipientId == Cast.Supervisor.Id).Kind.ShouldBe(MailKind.PlaceTaken);
        told.Last(m => m.RecipientId == Cast.Trainee.Id).Kind.ShouldBe(MailKind.SupervisorChanged);
        (await (await portal.SignedInAs(Cast.OtherSupervisor)).Open("/wessex/home")).Words("main").ShouldContain($"{Cast.Trainee.Name}: sign off");
        (await (await portal.SignedInAs(Cast.Supervisor)).Get($"/wessex/absences/{reference}/forms/pre-absence")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Post_OfSomebodyNew_ByTheDirector_StillAsksTheDeaneryToConfirmThem()
    {
        var reference = await portal.Given("wessex", a => a.Absence(supervised: false));
        var director = await portal.SignedInAs(Cast.ProgrammeDirector);

        var check = await (await director.Send(await director.Open(AddressOf(reference)), AddressOf(reference), Walk.Invited("Jo Directed", "jo.directed@hospital.test"))).Html();
        check.Words("main").ShouldContain("once the deanery has confirmed");
        await director.Send(check, AddressOf(reference), ("Then", "confirm"));

        (await portal.In("wessex", db => db.Outbox.CountAsync(m => m.Kind == MailKind.SupervisorToConfirm && m.Reference == reference))).ShouldBe(1);
    }

    [Fact]
    public async Task Post_OfThemselves_IsRefused()
    {
        var reference = await portal.Given("wessex", a => a.Absence(supervised: false));
        var director = await portal.SignedInAs(Cast.ProgrammeDirector);

        var response = await director.Send(await director.Open(AddressOf(reference)), AddressOf(reference), await Walk.Chosen(portal, Cast.ProgrammeDirector));

        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await response.Html()).Errors().ShouldHaveSingleItem().ShouldStartWith("You cannot name yourself.");
    }

    [Fact]
    public async Task Get_ByTheCollegeTutor_IsNotThere()
    {
        var reference = await portal.Given("wessex", a => a.Absence(supervised: false));

        (await (await portal.SignedInAs(Cast.CollegeTutor)).Get(AddressOf(reference))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static string AddressOf(string reference) => $"/wessex/absences/{reference}/name-supervisor";
}
