using System.Net;

using AngleSharp.Dom;

using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.People;

public sealed class GiveRoleTests(Portal portal) : IClassFixture<Portal>
{
    private static readonly Guid _programme = Cast.Wessex.Post.ProgrammeId!.Value;

    [Fact]
    public async Task Give_WithAScope_ReachesItFromThatDay_IsInTheAudit_AndThePersonIsTold()
    {
        var member = await portal.GivenMember("wessex");
        var staff = await portal.SignedInAs(Cast.Wessex.Staff);

        using var response = await staff.Send(
            await staff.Open(Address(member)), Address(member), ("Role", "TrainingProgrammeDirector"), ("Scope", $"Programme-{_programme:N}"), ("Until.Day", "31"), ("Until.Month", "3"), ("Until.Year", "2027"));

        response.Headers.Location!.ToString().ShouldBe($"/wessex/people/{member}");
        var role = (await portal.RolesOf(member)).ShouldHaveSingleItem();
        (role.Held, role.From, role.Until).ShouldBe((new RoleHeld(Role.TrainingProgrammeDirector, ScopeKind.Programme, _programme), A.Today, new DateOnly(2027, 3, 31)));
        await portal.In("wessex", async db =>
        {
            (await db.Audit.SingleAsync(e => e.SubjectId == member && e.Name == nameof(RoleGiven))).By.Id.ShouldBe(Cast.Wessex.Staff.Id.Value);
            var person = (await db.Memberships.SingleAsync(m => m.Id == member)).PersonId;
            (await db.Outbox.SingleAsync(o => o.RecipientId == person)).Kind.ShouldBe(MailKind.RolesChanged);
        });
        (await staff.Open($"/wessex/people/{member}")).Words("main").ShouldContain("Training programme director, Programme: Paediatrics ST1 to ST7From 2 March 2026 until 31 March 2027");
    }

    [Fact]
    public async Task Give_WithFaults_IsUnprocessable_AndKeepsWhatWasTyped()
    {
        var member = await portal.GivenMember("wessex", held: new RoleHeld(Role.Champion, ScopeKind.Programme, _programme));
        var staff = await portal.SignedInAs(Cast.Wessex.Staff);
        var page = await staff.Open(Address(member));
        async Task<IEnumerable<string>> Errors(params (string Name, string? Value)[] answers)
        {
            using var response = await staff.Send(page, Address(member), answers);
            response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
            return (await response.Html()).Errors();
        }

        (await Errors()).ShouldBe(["Select the role"]);
        (await Errors(("Role", "Champion"))).ShouldBe(["Select how far the role reaches"]);
        (await Errors(("Role", "CollegeTutor"), ("Scope", "Deanery"))).ShouldBe(["Select a programme, specialty, school, trust or site: this role looks after a part of the deanery"]);
        (await Errors(("Role", "Champion"), ("Scope", $"Programme-{Cast.WestMidlands.Post.ProgrammeId:N}"))).ShouldBe(["Select a place of this deanery"]);
        (await Errors(("Role", "Champion"), ("Scope", $"Programme-{_programme:N}"))).ShouldBe(["They hold this role there already on some of these days"]);
        (await Errors(("Role", "Champion"), ("Scope", "Deanery"), ("From.Day", "1"), ("From.Month", "3"), ("From.Year", "2026"), ("Until.Day", "30"), ("Until.Month", "2"), ("Until.Year", "2027"))).ShouldBe(["The first day must be today or later", "The last day must be a real date, like 27 3 2027"], ignoreOrder: true);
        using var kept = await staff.Send(page, Address(member), ("Role", "CollegeTutor"), ("Scope", "Deanery"));
        (await kept.Html()).QuerySelector("input[name=Role][value=CollegeTutor]")!.HasAttribute("checked").ShouldBeTrue();
    }

    [Fact]
    public async Task Give_ByStaffOfAPart_ReachesNoFurtherThanTheirOwn()
    {
        var member = await portal.GivenMember("wessex");
        await portal.In("wessex", async db =>
        {
            (await db.Memberships.Include(m => m.Roles).SingleAsync(m => m.PersonId == Cast.Wessex.OtherSupervisor.Id)).Grant(Role.DeaneryStaff, ScopeKind.Programme, _programme, Actor.System("tests"), A.Morning);
            await db.SaveChangesAsync();
        });
        var staff = await portal.SignedInAs(Cast.Wessex.OtherSupervisor);
        var page = await staff.Open(Address(member));

        (await staff.Send(page, Address(member), ("Role", "Champion"), ("Scope", "Deanery"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await staff.Send(page, Address(member), ("Role", "DeaneryStaff"), ("Scope", $"Programme-{_programme:N}"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await staff.Send(page, Address(member), ("Role", "Champion"), ("Scope", $"Programme-{_programme:N}"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Give_OnAStalePage_OrToOneself_IsAConflict()
    {
        var member = await portal.GivenMember("wessex");
        var staff = await portal.SignedInAs(Cast.Wessex.Staff);
        var page = await staff.Open(Address(member));
        await staff.Send(page, Address(member), ("Role", "Champion"), ("Scope", "Deanery"));
        var own = Address(await portal.MemberOf(Cast.Wessex.Staff));

        (await staff.Send(page, Address(member), ("Role", "Champion"), ("Scope", $"Programme-{_programme:N}"))).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await staff.Send(page, own, ("Role", "Champion"), ("Scope", "Deanery"))).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await staff.Open(own)).QuerySelector("main form").ShouldBeNull();
        (await portal.RolesOf(member)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Member_OfAnotherDeanery_IsNotFound_AndNobodyElseGivesRoles()
    {
        var there = await portal.GivenMember("west-midlands");
        var here = await portal.GivenMember("wessex");
        var staff = await portal.SignedInAs(Cast.Wessex.Staff);

        (await staff.Get(Address(there))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await staff.Send(await staff.Open(Address(here)), Address(there), ("Role", "Champion"), ("Scope", "Deanery"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await (await portal.SignedInAs(Cast.Wessex.ProgrammeDirector)).Get(Address(here))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await staff.PostWithoutToken(Address(here))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    private static string Address(Guid member) => $"/wessex/people/{member}/roles/give";
}
