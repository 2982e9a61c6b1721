using System.Net;

using Microsoft.EntityFrameworkCore;

using SuppoRTT.Domain.People;
using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.People;

public sealed class EndRoleTests(Portal portal) : IClassFixture<Portal>
{
    [Fact]
    public async Task End_WithoutADay_EndsItAtOnce_IsInTheAudit_AndTheReachIsGone()
    {
        var member = await portal.MemberOf(Cast.Wessex.Champion);
        var staff = await portal.SignedInAs(Cast.Wessex.Staff);
        var champion = await portal.SignedInAs(Cast.Wessex.Champion);
        var reference = await portal.Given("wessex", a => a.Absence());
        (await champion.Get($"/wessex/absences/{reference}")).StatusCode.ShouldBe(HttpStatusCode.OK);
        var role = (await portal.RolesOf(member)).Single();

        (await staff.Send(await staff.Open(Address(member)), Address(member), ("Role", role.Id.ToString()))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await champion.Get($"/wessex/absences/{reference}")).StatusCode.ShouldBe(HttpStatusCode.Forbidden, "a member without any role has no business with an absence");
        (await portal.In("wessex", db => db.Audit.CountAsync(e => e.SubjectId == member && e.Name == nameof(RoleTakenAway)))).ShouldBe(1);
        (await portal.In("wessex", db => db.Outbox.CountAsync(o => o.RecipientId == Cast.Wessex.Champion.Id))).ShouldBe(1);
    }

    [Fact]
    public async Task End_OnADay_KeepsItUntilThen_AndFaultsAreSaid()
    {
        var member = await portal.GivenMember("wessex", held: new RoleHeld(Role.Champion));
        var staff = await portal.SignedInAs(Cast.Wessex.Staff);
        var role = (await portal.RolesOf(member)).Single().Id.ToString();
        var page = await staff.Open(Address(member));

        using var nothing = await staff.Send(page, Address(member), ("LastDay.Day", "1"), ("LastDay.Month", "3"), ("LastDay.Year", "2026"));
        (nothing.StatusCode, (await nothing.Html()).Errors()).Item2.ShouldBe(["Select the role that ends", "The last day must be today or later"], ignoreOrder: true);
        (await staff.Send(page, Address(member), ("Role", role), ("LastDay.Day", "5"), ("LastDay.Month", "3"), ("LastDay.Year", "2026"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var ending = (await portal.RolesOf(member)).Single();
        (ending.Until, ending.HeldOn(new DateOnly(2026, 3, 5)), ending.HeldOn(new DateOnly(2026, 3, 6))).ShouldBe((new DateOnly(2026, 3, 5), true, false));
        (await staff.Send(page, Address(member), ("Role", role), ("LastDay.Day", "9"), ("LastDay.Month", "3"), ("LastDay.Year", "2026"))).StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }

    private static string Address(Guid member) => $"/wessex/people/{member}/roles/end";
}
