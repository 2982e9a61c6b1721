using System.Net;

using Microsoft.EntityFrameworkCore;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;
using SuppoRTT.Web.Testing;

namespace SuppoRTT.Web.Tests.Registering;

public sealed class TakeOverAbsenceTests(Portal portal) : AbsencePageTests(portal)
{
    protected override string Words => "take-over";

    protected override Member Reader => Cast.Trainee;

    protected override Task<string> GivenAbsence() => Given(a => a.AbsenceForAnother());

    [Fact]
    public async Task Post_ByTheDoctor_MakesItTheirsOnce()
    {
        var reference = await GivenAbsence();
        var visitor = await Portal.SignedInAs(Reader);
        var page = await visitor.Open(AddressOf(reference));

        (await visitor.Send(page, AddressOf(reference))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await visitor.Send(page, AddressOf(reference))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await Portal.In("wessex", db => db.Absences.Where(a => a.Reference == reference).Select(a => a.AwaitsTakeover).SingleAsync())).ShouldBeFalse();
        (await Portal.Audit(reference)).Count(name => name == nameof(AbsenceTakenOver)).ShouldBe(1);
        (await visitor.Open(AddressOf(reference))).QuerySelector("main form").ShouldBeNull();
    }

    [Fact]
    public async Task Get_ByTheDoctor_SaysWhoEnteredWhat()
    {
        var walk = await Walk.ForAnother(Portal, Cast.Champion, await Walk.Chosen(Portal, Reader), await Walk.Chosen(Portal, Cast.Supervisor));
        await walk.Register();
        var section = walk.Absence + "/forms/pre-absence/sections/" + A.Of("wessex").Form("pre-absence").Sections[0].Key;
        var supervisor = await Portal.SignedInAs(Cast.Supervisor);
        (await supervisor.Send(await supervisor.Open(section), section, ("then", "later"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var page = (await (await Portal.SignedInAs(Reader)).Open(AddressOf(walk.Reference))).QuerySelector("main")!.TextContent;

        page.ShouldContain("Kit Demo-Moss, SuppoRTT champion, on 2 March 2026");
        page.ShouldContain("23 February 2026");
        page.ShouldContain($"“{A.Of("wessex").Form("pre-absence").Sections[0].Title}”: last by {Cast.Supervisor.Name}");
    }

    [Fact]
    public async Task Get_OfASupervisorWhoNamedThemselves_SaysSo()
    {
        var reference = await GivenAbsence();

        var page = await (await Portal.SignedInAs(Reader)).Open(AddressOf(reference));

        page.Words("main").ShouldContain($"Named by {Cast.Supervisor.Name}, educational supervisor, on 2 March 2026");
        page.Words("main").ShouldNotContain("Not confirmed by the deanery");
    }

    [Fact]
    public async Task Get_OfASupervisorWhomNobodyConfirmed_MarksIt()
    {
        var reference = await Given(a =>
        {
            var absence = a.AbsenceForAnother(Cast.Champion);
            absence.NameSupervisor(Cast.CollegeTutor.Id, Cast.CollegeTutor.Name, Cast.Champion.Actor, A.Morning, awaitsConfirmation: true);
            return absence;
        });
        await Portal.In("wessex", async db =>
        {
            (await Data.Members.MemberQueries.MemberOf(db, Cast.CollegeTutor.Id, default)).TakePartAsSupervisor([Role.EducationalSupervisor], isConfirmed: false, Cast.Champion.Actor, A.Morning);
            await db.SaveChangesAsync();
        });

        (await (await Portal.SignedInAs(Reader)).Open(AddressOf(reference))).Words("main").ShouldContain("Not confirmed by the deanery");
    }

    [Fact]
    public async Task Get_OfAShortAbsenceThatTheDeaneryAccepted_SaysSoWithTheReason()
    {
        var reference = await Given(a => a.Accepted("It helps after a long illness", a.Cast.Champion));

        (await (await Portal.SignedInAs(Reader)).Open(AddressOf(reference))).Words("main").ShouldContain("The deanery decided on 2 March 2026 that the programme applies: It helps after a long illness");
    }

    [Fact]
    public async Task Contact_WhileAway_IsShown_AndChangedOnTheWay()
    {
        var reference = await Given(a =>
        {
            var absence = a.AbsenceForAnother();
            absence.AgreeContact(new Domain.Absences.Reminders.ContactWhileAway(Domain.Absences.Reminders.ContactWay.ThroughSomeone, Cast.Supervisor.Id), Cast.Supervisor.Actor, A.Morning);
            return absence;
        });
        var (doctor, contact) = (await Portal.SignedInAs(Reader), $"/wessex/absences/{reference}/agree-contact");
        var page = await doctor.Open(AddressOf(reference));
        page.Words("main").ShouldContain($"Only through {Cast.Supervisor.Name}.");
        page.QuerySelector($"main a[href='{contact}']").ShouldNotBeNull();

        var saved = await doctor.Send(await doctor.Open(contact), contact, ("Way", "NotAtAll"));

        saved.Headers.Location!.ToString().ShouldBe(AddressOf(reference));
        (await doctor.Open(AddressOf(reference))).Words("main").ShouldContain("Not at all.");
    }

    [Fact]
    public async Task Get_ByWhoRegisteredIt_IsForbidden() =>
        (await (await Portal.SignedInAs(Cast.Supervisor)).Get(AddressOf(await GivenAbsence()))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
}
