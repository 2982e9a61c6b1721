using System.Net;

using Microsoft.EntityFrameworkCore;

using SuppoRTT.Domain.People;
using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Registering;

/// <summary>Who was chosen for a form or as the supervisor, and whose role has ended, is named again by their address.</summary>
public sealed class NamePartnerAnewTests(Portal portal) : IClassFixture<Portal>
{
    private static Cast Cast => Cast.WestMidlands;

    [Fact]
    public async Task Post_OfTheSameByTheirAddress_AsksForTheRoleAnew_AndTheDeaneryToConfirm()
    {
        var reference = await Given(Cast.CollegeTutor);
        await EndRole(Cast.CollegeTutor);
        var doctor = await portal.SignedInAs(Cast.Trainee);
        var address = FormOf(reference) + "/name-partner";

        var check = await (await doctor.Send(await doctor.Open(address), address, ("Choice", "invite"), ("Name", "Cal"), ("Email", Cast.CollegeTutor.Email), ("As", "CollegeTutor"), ("Then", "name"))).Html();
        (await doctor.Send(check, address, ("Then", "confirm"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await portal.Audit(reference, Cast.Deanery)).Count(e => e == "PartnerNamed").ShouldBe(2);
        (await portal.In(Cast.Deanery, db => Data.Members.MemberQueries.MemberOf(db, Cast.CollegeTutor.Id, default))).AwaitsConfirmationAs(Role.CollegeTutor).ShouldBeTrue();
        (await doctor.Open(FormOf(reference))).Words("main").ShouldNotContain("Somebody new is needed");
        var staff = await portal.SignedInAs(Cast.Staff);
        (await staff.Open($"/{Cast.Deanery}/home")).QuerySelector($"a[href*='{reference}/confirm-supervisor?form=pre-absence']").ShouldNotBeNull();
    }

    [Fact]
    public async Task Post_OfTheSupervisorByTheirAddress_GivesThemTheRoleAnew()
    {
        var reference = await portal.Given(Cast.Deanery, a => a.Absence(A.Today.AddDays(84)));
        await EndRole(Cast.Supervisor);
        var doctor = await portal.SignedInAs(Cast.Trainee);
        var address = $"/{Cast.Deanery}/absences/{reference}/name-supervisor";

        var check = await (await doctor.Send(await doctor.Open(address), address, ("Choice", "invite"), ("Name", "Sam"), ("Email", Cast.Supervisor.Email), ("Then", "name"))).Html();
        check.Words("main").ShouldContain("Nothing is saved yet");
        (await portal.Audit(reference, Cast.Deanery)).Count(e => e == "SupervisorNamed").ShouldBe(1);
        (await doctor.Send(check, address, ("Then", "confirm"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var audit = await portal.Audit(reference, Cast.Deanery);
        (audit.Count(e => e == "SupervisorNamed"), audit.Contains("SupervisorReplaced")).ShouldBe((2, false));
        (await portal.In(Cast.Deanery, db => Data.Members.MemberQueries.MemberOf(db, Cast.Supervisor.Id, default))).AwaitsConfirmationAs(Role.EducationalSupervisor).ShouldBeTrue();
    }

    private static string FormOf(string reference) => $"/{Cast.Deanery}/absences/{reference}/forms/pre-absence";

    /// <summary>Their role ends; they stay a member, in another role.</summary>
    private Task EndRole(Member member) => portal.In(Cast.Deanery, async db =>
    {
        var membership = await db.Memberships.Include(m => m.Roles).SingleAsync(m => m.PersonId == member.Id);
        membership.Grant(Role.Trainee, ScopeKind.Deanery, null, Actor.System("tests"), A.Morning);
        var role = membership.Roles.Single(r => r.Role == member.Role);
        db.Entry(role).Property(r => r.Until).CurrentValue = A.Today.AddDays(-1);
        await db.SaveChangesAsync();
    });

    private async Task<string> Given(Member chosen) => await portal.Given(Cast.Deanery, a =>
    {
        var absence = a.Absence(A.Today.AddDays(84));
        absence.NamePartner(a.Form("pre-absence"), a.MembershipOf(chosen), Cast.Trainee.Actor, A.Morning);
        return absence;
    });
}
