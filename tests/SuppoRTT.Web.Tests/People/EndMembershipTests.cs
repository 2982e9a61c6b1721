using System.Net;

using SuppoRTT.Data.Members;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.People;

public sealed class EndMembershipTests(Portal portal) : IClassFixture<Portal>
{
    private static Cast Wessex => Cast.Wessex;

    [Fact]
    public async Task Post_OfALeaver_EndsTheMembership_AndTheirOpenDutiesStandOnTheHomeOfStaff_TheSoonestFirst()
    {
        var later = await portal.Given("wessex", a => By(a, a.Absence(A.Today.AddDays(90), supervised: false)));
        var sooner = await portal.Given("wessex", a => By(a, a.AwaitingSignOff(absence: a.Absence(A.Today.AddDays(80))).Absence));
        var (address, staff) = (await AddressOf(Wessex.OtherSupervisor), await portal.SignedInAs(Wessex.Staff));
        (await staff.Open("/wessex/home")).Words("main").ShouldNotContain("Somebody new is needed");
        (await staff.Open(address)).QuerySelectorAll("main a").Select(a => a.GetAttribute("href")).ShouldContain($"/wessex/absences/{later}");

        var response = await staff.Send(await staff.Open(address), address, ("LastDay.Day", "1"), ("LastDay.Month", "3"), ("LastDay.Year", "2026"));

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
    public async Task Post_OfNothing_OrADayAhead_IsUnprocessable_AndKeepsWhatWasTyped()
    {
        var (address, staff) = (await AddressOf(Wessex.Champion), await portal.SignedInAs(Wessex.Staff));
        var page = await staff.Open(address);

        (await (await staff.Send(page, address)).Html()).Errors().ShouldBe(["Enter the last day"]);
        var ahead = await staff.Send(page, address, ("LastDay.Day", "3"), ("LastDay.Month", "3"), ("LastDay.Year", "2026"));
        ahead.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await ahead.Html()).QuerySelector("#LastDay-day")!.GetAttribute("value").ShouldBe("3");
        (await Member(Wessex.Champion)).Until.ShouldBeNull();
    }

    [Fact]
    public async Task Page_IsForStaffOfThisDeanery_AndNobodyEndsTheirOwn()
    {
        var (champion, own) = (await AddressOf(Wessex.Champion), await AddressOf(Wessex.Staff));
        (await (await portal.SignedInAs(Wessex.Supervisor)).Get(champion)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await (await portal.SignedInAs(Cast.WestMidlands.Staff)).Get(champion.Replace("wessex", "west-midlands", StringComparison.Ordinal))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var staff = await portal.SignedInAs(Wessex.Staff);
        (await staff.Open(own)).QuerySelector("main form").ShouldBeNull();
        (await staff.Send(await staff.Open(champion), own, ("LastDay.Day", "1"), ("LastDay.Month", "3"), ("LastDay.Year", "2026"))).StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }

    private async Task<string> AddressOf(Member member) => $"/wessex/people/{await portal.MemberOf(member)}/end";

    private static Domain.Absences.Absence By(A a, Domain.Absences.Absence absence)
    {
        absence.NameSupervisor(a.Cast.OtherSupervisor.Id, a.Cast.OtherSupervisor.Name, a.Cast.Trainee.Actor, A.Morning);
        return absence;
    }

    private Task<Membership> Member(Member member) => portal.In("wessex", db => db.MemberOf(member.Id, default));
}
