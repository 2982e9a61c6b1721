using System.Net;

using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Registering;

public sealed class DeclineSupervisorTests(Portal portal) : AbsencePageTests(portal)
{
    private const string Reason = "They are not on our list of supervisors";

    protected override string Words => "decline-supervisor";

    protected override Member Reader => Cast.Staff;

    protected override (string Name, string Value)? Field => ("Reason", "Typed for an hour");

    protected override Task<string> GivenAbsence() => Named(Cast.Champion);

    [Fact]
    public async Task Post_WithAReason_LeavesNoSupervisorAndTellsTheDoctorOnce()
    {
        var reference = await Named(Cast.ProgrammeDirector);
        var staff = await Portal.SignedInAs(Reader);
        (await staff.Open($"/wessex/absences/{reference}/confirm-supervisor")).QuerySelector($"main a[href='{AddressOf(reference)}']").ShouldNotBeNull();
        var page = await staff.Open(AddressOf(reference));

        foreach (var _ in new[] { 1, 2 })
        {
            (await staff.Send(page, AddressOf(reference), ("Reason", Reason))).Headers.Location!.ToString().ShouldBe($"/wessex/absences/{reference}");
        }

        (await Portal.Saved(reference)).Supervisor.ShouldBeNull();
        (await Portal.Audit(reference)).Count(name => name == nameof(SupervisorDeclined)).ShouldBe(1);
        (await Told(reference)).ShouldBe([Cast.Trainee.Id]);
        var toThem = await Portal.In("wessex", db => db.Outbox.SingleAsync(m => m.Kind == MailKind.NotConfirmed && m.RecipientId == Cast.ProgrammeDirector.Id));
        toThem.Reference.ShouldBeNull("They see the absence no more");
        (await Portal.In("wessex", db => db.Memberships.Where(m => m.PersonId == Cast.ProgrammeDirector.Id).AnyAsync(m => m.Roles.Any(r => r.AwaitsConfirmation && r.Until == null)))).ShouldBeFalse();
        var doctor = await Portal.SignedInAs(Cast.Trainee);
        (await doctor.Open($"/wessex/absences/{reference}")).Words("main").ShouldContain("Not known yet");
        (await doctor.Open($"/wessex/absences/{reference}/timeline")).Words("main").ShouldContain(Reason);
    }

    [Fact]
    public async Task Post_OfOneThatWasRegisteredForTheDoctor_TellsWhoRegisteredIt()
    {
        var reference = await Portal.Given("wessex", a =>
        {
            var absence = a.AbsenceForAnother(Cast.Champion);
            absence.NameSupervisor(Cast.CollegeTutor.Id, Cast.CollegeTutor.Name, Cast.Champion.Actor, A.Morning, awaitsConfirmation: true);
            return absence;
        });
        await Await(Cast.CollegeTutor);
        var staff = await Portal.SignedInAs(Reader);

        (await staff.Send(await staff.Open(AddressOf(reference)), AddressOf(reference), ("Reason", Reason))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await Told(reference)).ShouldBe([Cast.Champion.Id]);
    }

    [Fact]
    public async Task Post_WithoutAReason_SaysSo()
    {
        var reference = await GivenAbsence();
        var staff = await Portal.SignedInAs(Reader);

        var response = await staff.Send(await staff.Open(AddressOf(reference)), AddressOf(reference), ("Reason", " "));

        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await response.Html()).Errors().ShouldBe(["Enter why you do not confirm them"]);
        (await Portal.Saved(reference)).Supervisor.ShouldNotBeNull();
    }

    [Fact]
    public async Task Get_OfASupervisorWhoIsConfirmed_SaysThatThereIsNothingToDo() =>
        (await (await Portal.SignedInAs(Reader)).Open(AddressOf(await Given(a => a.Absence())))).Words("main").ShouldContain("There is nothing to confirm");

    private Task<List<PersonId?>> Told(string reference) =>
        Portal.In("wessex", db => db.Outbox.Where(m => m.Reference == reference && m.Kind == MailKind.SupervisorDeclined).Select(m => m.RecipientId).ToListAsync());

    /// <summary>Somebody was named who is not known as a supervisor.</summary>
    private async Task<string> Named(Member member)
    {
        var reference = await Portal.Given("wessex", a =>
        {
            var absence = a.Absence(supervised: false);
            absence.NameSupervisor(member.Id, member.Name, Cast.Trainee.Actor, A.Morning, awaitsConfirmation: true);
            return absence;
        });
        await Await(member);
        return reference;
    }

    private Task Await(Member member) => Portal.In("wessex", async db =>
    {
        (await Data.Members.MemberQueries.MemberOf(db, member.Id, default)).TakePartAsSupervisor([Role.EducationalSupervisor], isConfirmed: false, Cast.Trainee.Actor, A.Morning);
        await db.SaveChangesAsync();
    });
}
