using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;
using SuppoRTT.Web.Tests.Deputies;
using SuppoRTT.Web.Tests.People;

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

    [Fact]
    public async Task Get_WithMoreThanAreShown_SaysThatThereAreMore()
    {
        await using var portal = new Portal();
        for (var i = 0; i < 101; i++)
        {
            await portal.Given("wessex", a => a.Absence(A.Today.AddDays(100 + i), A.Today.AddDays(400)));
        }

        await Lock(portal, DateTimeOffset.MaxValue);
        var page = await (await portal.SignedInAs(Cast.Wessex.Staff)).Open("/wessex/home");

        page.QuerySelectorAll("main a[href$='/name-supervisor']").Length.ShouldBe(100);
        page.Words("main").ShouldContain("There are more. The next come up when some of these are done.");
    }

    [Fact]
    public async Task Get_OfARegistrantWhoLeft_ListsTheAbsence_UntilTheDoctorHasTakenItOver()
    {
        await using var portal = new Portal();
        var cast = Cast.Wessex;
        var address = $"/wessex/absences/{await portal.Given("wessex", a => a.AbsenceForAnother(cast.Champion))}";
        var staff = await portal.SignedInAs(cast.Staff);
        (await staff.Open("/wessex/home")).Words("main").ShouldNotContain("registered the absence of");
        await portal.In("wessex", async db =>
        {
            (await db.Memberships.SingleAsync(m => m.PersonId == cast.Champion.Id)).End(cast.Staff.Actor, A.Morning);
            await db.SaveChangesAsync();
        });

        var home = await staff.Open("/wessex/home");
        home.Words("main").ShouldContain($"{cast.Champion.Name}: registered the absence of {cast.Trainee.Name}");
        home.QuerySelectorAll("main a").First(a => a.TextContent.Contains("registered the absence of", StringComparison.Ordinal)).GetAttribute("href").ShouldBe(address);
        var doctor = await portal.SignedInAs(cast.Trainee);
        (await doctor.Send(await doctor.Open(address + "/take-over"), address + "/take-over")).StatusCode.ShouldBe(System.Net.HttpStatusCode.Redirect);
        (await staff.Open("/wessex/home")).Words("main").ShouldNotContain("registered the absence of");
    }

    [Fact]
    public async Task Get_OfADeputyWhoLeavesMidSpan_OrCanNoLongerSignIn_ListsForWhomTheyStoodIn_UntilItIsEnded()
    {
        await using var portal = new Portal();
        var cast = Cast.WestMidlands;
        await portal.AlsoHolds(cast.OtherSupervisor, Role.TrainingProgrammeDirector);
        await portal.GivenDeputy(cast.Supervisor, cast.OtherSupervisor.Id);
        await portal.GivenDeputy(cast.ProgrammeDirector, cast.OtherSupervisor.Id);
        var (staff, member) = (await portal.SignedInAs(cast.Staff), await portal.MemberOf(cast.OtherSupervisor));
        (await staff.Open("/west-midlands/home")).Words("main").ShouldNotContain("was to stand in");
        foreach (var ending in new[] { "end", "roles/end" })
        {
            var before = await staff.Open($"/west-midlands/people/{member}/{ending}");
            before.Words("main").ShouldContain($"{cast.Supervisor.Name}, as educational supervisor, from 2 March 2026 until 16 March 2026");
            before.QuerySelectorAll("main li a").Select(a => a.GetAttribute("href")).ShouldContain($"/west-midlands/people/{await portal.MemberOf(cast.Supervisor)}/deputies");
        }

        await Change(db => db.Memberships.Include(m => m.Roles).Include(m => m.Person).SingleAsync(m => m.PersonId == cast.OtherSupervisor.Id), m =>
            m.TakeRoleAway(m.Roles.Single(r => r.Role == Role.EducationalSupervisor).Id, A.Today.AddDays(-1), m.Version, cast.Staff.Actor, A.Morning));
        var home = await staff.Open("/west-midlands/home");
        home.Words("main").ShouldContain($"{cast.OtherSupervisor.Name}: was to stand in for {cast.Supervisor.Name}");
        home.Words("main").ShouldNotContain($"was to stand in for {cast.ProgrammeDirector.Name}");
        home.QuerySelector($"main a[href='/west-midlands/people/{await portal.MemberOf(cast.Supervisor)}/deputies']").ShouldNotBeNull();

        await Change(db => db.Users.SingleAsync(u => u.PersonId == cast.OtherSupervisor.Id), u => u.LockoutEnd = DateTimeOffset.MaxValue);
        (await staff.Open("/west-midlands/home")).Words("main").ShouldContain($"was to stand in for {cast.ProgrammeDirector.Name}");
        foreach (var absent in new[] { cast.Supervisor, cast.ProgrammeDirector })
        {
            await portal.EndDeputies(absent);
        }

        (await staff.Open("/west-midlands/home")).Words("main").ShouldNotContain("was to stand in");

        Task Change<T>(Func<SuppoRTTContext, Task<T>> find, Action<T> change) => portal.In("west-midlands", async db =>
        {
            change(await find(db));
            await db.SaveChangesAsync();
        });
    }

    private Task Lock(DateTimeOffset until) => Lock(portal, until);

    private static Task Lock(Portal portal, DateTimeOffset until) => portal.In("wessex", async db =>
    {
        var account = await db.Users.SingleAsync(u => u.PersonId == Cast.Wessex.Supervisor.Id);
        account.LockoutEnd = until;
        await db.SaveChangesAsync();
    });
}
