using System.Net;

using Microsoft.EntityFrameworkCore;

using SuppoRTT.Domain.People;
using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Registering;

/// <summary>Somebody was chosen for a form, and their role in the deanery ends while they are still a member.</summary>
public sealed class NamePartnerEndedTests(Portal portal) : IClassFixture<Portal>
{
    private static Cast Cast => Cast.WestMidlands;

    [Fact]
    public async Task Draft_OnceTheRoleHasEnded_IsClosedAndSomebodyNewIsAskedFor()
    {
        var reference = await Given(Cast.OtherSupervisor);
        var chosen = await portal.SignedInAs(Cast.OtherSupervisor);
        (await chosen.Get(SectionOf(reference))).StatusCode.ShouldBe(HttpStatusCode.OK);

        await EndRole(Cast.OtherSupervisor);

        foreach (var address in new[] { SectionOf(reference), FormOf(reference), FormOf(reference) + "/record-meeting", $"/{Cast.Deanery}/absences/{reference}" })
        {
            (await chosen.Get(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }

        foreach (var member in new[] { Cast.Trainee, Cast.Staff })
        {
            var visitor = await portal.SignedInAs(member);
            (await visitor.Open(FormOf(reference))).Words("main").ShouldContain("Somebody new is needed for this form");
            var absence = await visitor.Open($"/{Cast.Deanery}/absences/{reference}");
            absence.Words("main").ShouldContain("Somebody new is needed");
            absence.QuerySelector("a[href$='/forms/pre-absence/name-partner']").ShouldNotBeNull();
        }
    }

    [Fact]
    public async Task Post_OfSomebodyElse_IsPossibleAndOfWhoHoldsNoRoleIsNot()
    {
        var reference = await Given(Cast.ProgrammeDirector);
        await EndRole(Cast.ProgrammeDirector);
        var doctor = await portal.SignedInAs(Cast.Trainee);
        var page = await doctor.Open(FormOf(reference) + "/name-partner");

        var again = await doctor.Send(page, FormOf(reference) + "/name-partner", await Walk.Chosen(portal, Cast.ProgrammeDirector));
        var another = await doctor.Send(page, FormOf(reference) + "/name-partner", await Walk.Chosen(portal, Cast.CollegeTutor));

        (await again.Html()).Errors().ShouldBe(["Select who does this form"]);
        another.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await doctor.Open(FormOf(reference))).Words("main").ShouldNotContain("Somebody new is needed");
    }

    private static string FormOf(string reference) => $"/{Cast.Deanery}/absences/{reference}/forms/pre-absence";

    private static string SectionOf(string reference) => $"{FormOf(reference)}/sections/thinking-ahead";

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
