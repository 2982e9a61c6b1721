using System.Net;

using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data.Members;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.People;

public sealed class EndRoleTests(Portal portal) : IClassFixture<Portal>
{
    private static Cast Wessex => Cast.Wessex;

    [Fact]
    public async Task Post_OfALeaver_EndsTheMembership_AndTheirOpenDutiesStandOnTheHomeOfStaff_TheSoonestFirst()
    {
        var later = await portal.Given("wessex", a => By(a, a.Absence(A.Today.AddDays(90), supervised: false)));
        var sooner = await portal.Given("wessex", a => By(a, a.AwaitingSignOff(absence: a.Absence(A.Today.AddDays(80))).Absence));
        var (address, staff) = (AddressOf(Wessex.OtherSupervisor), await portal.SignedInAs(Wessex.Staff));
        (await staff.Open("/wessex/home")).Words("main").ShouldNotContain("Somebody new is needed");
        (await staff.Open(address)).QuerySelectorAll("main a").Select(a => a.GetAttribute("href")).ShouldContain($"/wessex/absences/{later}");

        var response = await staff.Send(await staff.Open(address), address, ("What", "membership"), ("LastDay.Day", "1"), ("LastDay.Month", "3"), ("LastDay.Year", "2026"));

        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await Member(Wessex.OtherSupervisor)).Until.ShouldBe(A.Today);
        var home = await staff.Open("/wessex/home");
        home.QuerySelectorAll("main a[href$='/name-supervisor']").Select(a => a.GetAttribute("href")!.Split('/')[3]).ShouldBe([sooner, later]);
        home.Words("main").ShouldContain("Ola Demo-Berg: supervisor of Asha Demo-Rao");
        foreach (var member in new[] { Wessex.Trainee, Wessex.ProgrammeDirector })
        {
            (await (await portal.SignedInAs(member)).Open("/wessex/home")).Words("main").ShouldNotContain("Somebody new is needed");
        }

        (await staff.Get(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await (await portal.SignedInAs(Wessex.OtherSupervisor)).Get("/wessex/home")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Post_OfOneRole_EndsThatAlone_OnceForTwoClicks()
    {
        var (address, staff) = (AddressOf(Wessex.CollegeTutor), await portal.SignedInAs(Wessex.Staff));
        var page = await staff.Open(address);
        var role = (await Member(Wessex.CollegeTutor)).Roles.Single().Id.ToString();
        (string, string?)[] typed = [("What", role), ("LastDay.Day", "2"), ("LastDay.Month", "3"), ("LastDay.Year", "2026")];

        var answers = new[] { await staff.Send(page, address, typed), await staff.Send(page, address, typed) };

        answers.ShouldAllBe(a => a.StatusCode == HttpStatusCode.Redirect);
        var member = await Member(Wessex.CollegeTutor);
        (member.Until, member.Roles.Single().Until).ShouldBe((null, A.Today));
        (await portal.In("wessex", db => db.Audit.CountAsync(e => e.SubjectId == member.Id && e.Name == nameof(RoleEnded)))).ShouldBe(1);
    }

    [Fact]
    public async Task Post_OfNothing_OrADayAhead_IsUnprocessable_AndKeepsWhatWasTyped()
    {
        var (address, staff) = (AddressOf(Wessex.Champion), await portal.SignedInAs(Wessex.Staff));
        var page = await staff.Open(address);

        (await (await staff.Send(page, address)).Html()).Errors().ShouldBe(["Select what ends", "Enter the last day"]);
        var ahead = await staff.Send(page, address, ("What", "membership"), ("LastDay.Day", "3"), ("LastDay.Month", "3"), ("LastDay.Year", "2026"));
        ahead.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await ahead.Html()).QuerySelector("#LastDay-day")!.GetAttribute("value").ShouldBe("3");
        (await Member(Wessex.Champion)).Until.ShouldBeNull();
    }

    [Fact]
    public async Task Page_IsForStaffOfThisDeanery_AndNobodyEndsTheirOwn()
    {
        (await (await portal.SignedInAs(Wessex.Supervisor)).Get(AddressOf(Wessex.Champion))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await (await portal.SignedInAs(Wessex.Staff)).Get(AddressOf(Cast.WestMidlands.Champion))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var staff = await portal.SignedInAs(Wessex.Staff);
        var own = await staff.Open(AddressOf(Wessex.Staff));
        own.QuerySelector("main form").ShouldBeNull();
        (await staff.Send(await staff.Open(AddressOf(Wessex.Champion)), AddressOf(Wessex.Staff), ("What", "membership"), ("LastDay.Day", "1"), ("LastDay.Month", "3"), ("LastDay.Year", "2026"))).StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }

    private static string AddressOf(Member member) => $"/wessex/people/{member.Id.Value}/end-role";

    private static Domain.Absences.Absence By(A a, Domain.Absences.Absence absence)
    {
        absence.NameSupervisor(a.Cast.OtherSupervisor.Id, a.Cast.OtherSupervisor.Name, a.Cast.Trainee.Actor, A.Morning);
        return absence;
    }

    private Task<Membership> Member(Member member) => portal.In("wessex", db => db.MemberOf(member.Id, default));
}
