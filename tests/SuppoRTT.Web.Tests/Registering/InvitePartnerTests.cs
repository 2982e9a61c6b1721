using System.Net;

using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Registering;

/// <summary>Somebody outside the directory is asked in to do one form, and the deanery confirms them or does not.</summary>
public sealed class InvitePartnerTests(Portal portal) : IClassFixture<Portal>
{
    private static Cast Cast => Cast.WestMidlands;

    [Fact]
    public async Task Invite_AsksForTheRole_ShowsTheAddressOnceMore_AndNamesThemAsTyped()
    {
        var reference = await portal.Given(Cast.Deanery, a => a.Absence(A.Today.AddDays(84)));
        var doctor = await portal.SignedInAs(Cast.Trainee);
        var page = await doctor.Open(AddressOf(reference));

        var asked = await doctor.Send(page, AddressOf(reference), Invited("Wanda of Wessex", Cast.Wessex.ProgrammeDirector.Email, null));
        (await asked.Html()).Errors().ShouldBe(["Select in which role they do it"]);
        await Invite(doctor, reference, "Wanda of Wessex", Cast.Wessex.ProgrammeDirector.Email);

        var partner = (await portal.Saved(reference, Cast.Deanery)).PartnerFor("pre-absence")!;
        (partner.PersonId, partner.Name, partner.As).ShouldBe((Cast.Wessex.ProgrammeDirector.Id, "Wanda of Wessex", Role.TrainingProgrammeDirector));
        var absence = await doctor.Open($"/{Cast.Deanery}/absences/{reference}");
        absence.Words("main").ShouldContain("Wanda of Wessex, training programme director");
        absence.Words("main").ShouldContain("Not confirmed by the deanery");
        absence.Words("main").ShouldNotContain(Cast.Wessex.ProgrammeDirector.Name);
        (await Kinds(reference)).ShouldContain(MailKind.PartnerToConfirm);
        var role = (await portal.In(Cast.Deanery, db => Data.Members.MemberQueries.MemberOf(db, partner.PersonId, default))).Roles.Single();
        (role.AwaitsConfirmation, role.Scope, role.ScopeId).ShouldBe((true, ScopeKind.Programme, null), "The role opens no other absence");
    }

    [Fact]
    public async Task Confirm_ByStaff_LetsThemSignThisFormAndTellsThem()
    {
        var (reference, staff) = await Waiting("New Tutor", "new.tutor@nhs.example");
        (await staff.Open($"/{Cast.Deanery}/home")).QuerySelector($"a[href*='{reference}/confirm-supervisor?form=pre-absence']").ShouldNotBeNull();
        var address = $"/{Cast.Deanery}/absences/{reference}/confirm-supervisor";
        var page = await staff.Open(address + "?form=pre-absence");
        page.Words("main").ShouldContain("New Tutor");

        foreach (var _ in new[] { 1, 2 })
        {
            (await staff.Send(page, address)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }

        (await portal.Audit(reference, Cast.Deanery)).Count(e => e == nameof(PartnerConfirmed)).ShouldBe(1);
        (await Kinds(reference)).Count(k => k == MailKind.PartnerConfirmed).ShouldBe(1);
        var partner = (await portal.Saved(reference, Cast.Deanery)).PartnerFor("pre-absence")!;
        (await portal.In(Cast.Deanery, db => Data.Members.MemberQueries.MemberOf(db, partner.PersonId, default))).AwaitsConfirmation.ShouldBeFalse();
    }

    [Fact]
    public async Task Decline_ByStaff_LeavesTheFormToTheSupervisorAndTellsBoth()
    {
        var (reference, staff) = await Waiting("Not a Tutor", "not.a.tutor@nhs.example");
        var partner = (await portal.Saved(reference, Cast.Deanery)).PartnerFor("pre-absence")!;
        var address = $"/{Cast.Deanery}/absences/{reference}/decline-supervisor";
        var page = await staff.Open(address + "?form=pre-absence");

        foreach (var _ in new[] { 1, 2 })
        {
            (await staff.Send(page, address, ("Reason", "We do not know them"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }

        var absence = await portal.Saved(reference, Cast.Deanery);
        (absence.PartnerFor("pre-absence"), absence.Supervisor!.PersonId).ShouldBe((null, Cast.Supervisor.Id));
        (await portal.Audit(reference, Cast.Deanery)).Count(e => e == nameof(PartnerDeclined)).ShouldBe(1);
        var told = await portal.In(Cast.Deanery, db => db.Outbox.Where(o => o.AbsenceId == absence.Id && (o.Kind == MailKind.PartnerDeclined || o.Kind == MailKind.NotConfirmed)).Select(o => new { o.Kind, o.RecipientId, o.Reference }).ToListAsync());
        told.Select(t => (t.Kind, t.RecipientId, t.Reference)).ShouldBe([(MailKind.PartnerDeclined, Cast.Trainee.Id, reference), (MailKind.NotConfirmed, partner.PersonId, null)], ignoreOrder: true);
        (await portal.In(Cast.Deanery, db => Data.Members.MemberQueries.MemberOf(db, partner.PersonId, default))).Roles.ShouldAllBe(r => r.Until != null);
    }

    [Fact]
    public async Task Invite_OfSomebodyWhomTheDirectoryShows_ShowsWhoWasFound_AndKeepsTheRole()
    {
        var reference = await portal.Given(Cast.Deanery, a => a.Absence(A.Today.AddDays(84)));
        var doctor = await portal.SignedInAs(Cast.Trainee);

        var check = await (await doctor.Send(await doctor.Open(AddressOf(reference)), AddressOf(reference), Invited("Somebody", Cast.CollegeTutor.Email, Role.TrainingProgrammeDirector))).Html();

        check.Words("main").ShouldContain("We know somebody with this address:");
        check.Words(".app-answer").ShouldContain(Cast.CollegeTutor.Name);
        check.Words("main").ShouldContain("They do this form as a training programme director");
        (await portal.Saved(reference, Cast.Deanery)).PartnerFor("pre-absence").ShouldBeNull();
        (await doctor.Send(check, AddressOf(reference), ("Then", "confirm"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var partner = (await portal.Saved(reference, Cast.Deanery)).PartnerFor("pre-absence")!;
        (partner.PersonId, partner.As, partner.Name).ShouldBe((Cast.CollegeTutor.Id, Role.TrainingProgrammeDirector, Cast.CollegeTutor.Name));
        (await Kinds(reference)).ShouldContain(MailKind.PartnerToConfirm);
    }

    private static string AddressOf(string reference) => $"/{Cast.Deanery}/absences/{reference}/forms/pre-absence/name-partner";

    private static (string, string?)[] Invited(string name, string address, Role? role) => [("Choice", "invite"), ("Name", name), ("Email", address), ("As", role?.ToString()), ("Then", "name")];

    private static async Task Invite(Visitor visitor, string reference, string name, string address)
    {
        var check = await (await visitor.Send(await visitor.Open(AddressOf(reference)), AddressOf(reference), Invited(name, address, Role.TrainingProgrammeDirector))).Html();
        check.Words("main").ShouldContain("Nothing is saved yet");
        check.Words("main").ShouldContain(address);
        (await visitor.Send(check, AddressOf(reference), ("Then", "confirm"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    private async Task<(string Reference, Visitor Staff)> Waiting(string name, string address)
    {
        var reference = await portal.Given(Cast.Deanery, a => a.Absence(A.Today.AddDays(84)));
        await Invite(await portal.SignedInAs(Cast.Trainee), reference, name, address);
        return (reference, await portal.SignedInAs(Cast.Staff));
    }

    private Task<List<MailKind>> Kinds(string reference) => portal.In(Cast.Deanery, db => db.Outbox.Where(o => o.Reference == reference).Select(o => o.Kind).ToListAsync());
}
