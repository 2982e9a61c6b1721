using Microsoft.EntityFrameworkCore;

using SuppoRTT.Domain.People;
using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Home;

/// <summary>What somebody was to do who is not there any more stands on the home of staff, at a cost that does not grow.</summary>
public sealed class OpenDutiesTests(Portal portal) : IClassFixture<Portal>
{
    [Fact]
    public async Task Get_OnceAnAccountIsClosed_ListsItsDuties_ByAsManyQueriesForManyAsForOne_AndNotForAWrongPassword()
    {
        var staff = await portal.SignedInAs(Cast.Wessex.Staff);
        await portal.Given("wessex", a => a.AwaitingSignOff());
        await Lock(A.Morning.AddMinutes(15));
        (await staff.Open("/wessex/home")).QuerySelectorAll("main a[href$='/name-supervisor']").ShouldBeEmpty();

        await Lock(DateTimeOffset.MaxValue);

        (await staff.Open("/wessex/home")).QuerySelectorAll("main a[href$='/name-supervisor']").Length.ShouldBe(1);
        var one = await portal.Commands.Of(() => staff.Open("/wessex/home"));
        for (var i = 0; i < 20; i++)
        {
            await portal.Given("wessex", a => a.AwaitingSignOff());
        }

        (await portal.Commands.Of(() => staff.Open("/wessex/home"))).ShouldBe(one);
        (await staff.Open("/wessex/home")).QuerySelectorAll("main a[href$='/name-supervisor']").Length.ShouldBe(21);
    }

    [Fact]
    public async Task Get_OfSomebodyChosenForAForm_WhoseRoleEnded_LeadsToChoosingAnother()
    {
        var staff = await portal.SignedInAs(Cast.WestMidlands.Staff);
        var reference = await portal.Given("west-midlands", a =>
        {
            var absence = a.Absence();
            absence.NamePartner(a.Form("pre-absence"), a.MembershipOf(a.Cast.CollegeTutor), a.Cast.Trainee.Actor, A.Morning);
            return absence;
        });
        (await staff.Open("/west-midlands/home")).QuerySelectorAll("main a[href$='/name-partner']").ShouldBeEmpty();
        await portal.In("west-midlands", async db =>
        {
            var tutor = await db.Memberships.Include(m => m.Roles).Include(m => m.Person).SingleAsync(m => m.PersonId == Cast.WestMidlands.CollegeTutor.Id);
            tutor.TakeRoleAway(tutor.Roles.Single(r => r.Role == Role.CollegeTutor).Id, A.Today.AddDays(-1), tutor.Version, Cast.WestMidlands.Staff.Actor, A.Morning);
            await db.SaveChangesAsync();
        });

        (await staff.Open("/west-midlands/home")).QuerySelectorAll("main a[href$='/name-partner']").Select(a => a.GetAttribute("href")).ShouldBe([$"/west-midlands/absences/{reference}/forms/pre-absence/name-partner"]);
    }

    [Fact]
    public async Task Get_OfALeaverWithManySignedForms_ListsWhatIsStillOpen()
    {
        await using var portal = new Portal();
        var a = await portal.Make("west-midlands");
        for (var i = 0; i < 105; i++)
        {
            var signed = a.Absence(A.Today.AddDays(30), A.Today.AddDays(400));
            signed.NamePartner(a.Form("pre-absence"), a.MembershipOf(a.Cast.CollegeTutor), a.Cast.Trainee.Actor, A.Morning);
            var (_, revision) = a.AwaitingSignOff("pre-absence", signed);
            a.SignOff(signed, "pre-absence", a.Cast.CollegeTutor.Actor);
            await portal.Given("west-midlands", signed, revision);
        }

        var open = a.Absence(A.Today.AddDays(200), A.Today.AddDays(600));
        open.NamePartner(a.Form("pre-absence"), a.MembershipOf(a.Cast.CollegeTutor), a.Cast.Trainee.Actor, A.Morning);
        await portal.Given("west-midlands", open);
        await portal.In("west-midlands", async db =>
        {
            (await db.Memberships.SingleAsync(m => m.PersonId == a.Cast.CollegeTutor.Id)).End(a.Cast.Staff.Actor, A.Morning);
            await db.SaveChangesAsync();
        });

        (await (await portal.SignedInAs(a.Cast.Staff)).Open("/west-midlands/home")).QuerySelectorAll("main a[href$='/name-partner']").Length.ShouldBe(1);
    }

    private Task Lock(DateTimeOffset until) => portal.In("wessex", async db =>
    {
        var account = await db.Users.SingleAsync(u => u.PersonId == Cast.Wessex.Supervisor.Id);
        account.LockoutEnd = until;
        await db.SaveChangesAsync();
    });
}
