using System.Net;

using AngleSharp.Dom;

using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Decisions;

public sealed class ShowDecisionsTests(Portal portal) : IClassFixture<Portal>
{
    private const string Address = "/west-midlands/decisions";

    private static Cast Cast => Cast.WestMidlands;

    [Fact]
    public async Task Get_ListsTheNewestFirst_WithoutReasonsOrNames_AndFilters_ForThoseWhoDecideAlone()
    {
        var (declined, dismissed, allowed) = (await Given(a => a.Declined("A reason of the first")), await Given(a => Decided(a, applies: false)), await Given(a => Decided(a, applies: true)));
        var staff = await portal.SignedInAs(Cast.Staff);

        var page = await staff.Open(Address);

        References(page).ShouldBe([allowed, dismissed, allowed, dismissed, declined], ignoreOrder: true);
        References(page)[..2].ShouldBe([allowed, dismissed], ignoreOrder: true);
        page.QuerySelectorAll("main tbody tr")[0].TextContent.ShouldContain("3 March 2026");
        page.QuerySelectorAll("main tbody tr")[0].TextContent.ShouldContain("Dee Demo-Fox");
        foreach (var hidden in new[] { "A reason of the first", "Looked at afresh", "Asha Demo-Rao" })
        {
            page.Words("main").ShouldNotContain(hidden);
        }

        References(await staff.Open($"{Address}?about=Appeal&outcome=Applies")).ShouldBe([allowed]);
        References(await staff.Open($"{Address}?about=ShortAbsence&from.Day=2&from.Month=3&from.Year=2026&until.Day=2&until.Month=3&until.Year=2026")).Length.ShouldBe(3);
        var on3 = await staff.Open($"{Address}?from.Day=3&from.Month=3&from.Year=2026");
        References(on3).ShouldBe([allowed, dismissed], ignoreOrder: true);
        on3.Words("main").ShouldContain("Shown: from 3 March 2026");
        References(await staff.Open($"{Address}?until.Day=1&until.Month=3&until.Year=2026")).ShouldBeEmpty();
        (await staff.Get($"{Address}?about=Nothing&at=-5")).StatusCode.ShouldBe(HttpStatusCode.OK);
        using var unreal = await staff.Get($"{Address}?from.Day=31&from.Month=2&from.Year=2026");
        unreal.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await unreal.Html()).Errors().ShouldBe(["The first day must be a real date, like 27 3 2027"]);
        References(await (await portal.SignedInAs(Cast.ProgrammeDirector)).Open(Address)).Length.ShouldBe(5);
        References(await (await portal.SignedInAs(Cast.Wessex.Staff)).Open("/wessex/decisions")).ShouldBeEmpty();
        foreach (var member in new[] { Cast.Trainee, Cast.Supervisor })
        {
            (await (await portal.SignedInAs(member)).Get(Address)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        }
    }

    [Fact]
    public async Task Get_OfOneKindOfRequest_ListsItsDecisionsAndAppeals_Alone()
    {
        var (later, course) = (await portal.Given("wessex", a => a.RequestRefused()), await portal.Given("wessex", a => Days(a)));
        var appealed = await portal.Given("wessex", a => OnAppeal(a));
        var staff = await portal.SignedInAs(Cast.Wessex.Staff);

        References(await staff.Open("/wessex/decisions?about=deferred-return")).ShouldBe([appealed, appealed, later], ignoreOrder: true);
        References(await staff.Open("/wessex/decisions?about=deferred-return&outcome=Granted")).ShouldBe([appealed]);
        var page = await staff.Open("/wessex/decisions?about=more-reorientation-days");
        References(page).ShouldBe([course]);
        page.Words("main").ShouldContain("Shown: More reorientation days");
        page.Words("main").ShouldNotContain("Three more days");
    }

    private static Domain.Absences.Absence Days(A a)
    {
        var (absence, terms) = (a.Absence(), a.Rules.Request("more-reorientation-days")!);
        absence.MakeRequest(terms, null, "Three more days", a.Cast.Trainee.Actor, A.Morning);
        absence.DecideOnRequest(1, terms, true, "They help", a.Cast.Staff.Actor, A.Morning);
        return absence;
    }

    private static Domain.Absences.Absence OnAppeal(A a)
    {
        var absence = a.RequestAppealed();
        absence.DecideOnRequest(1, a.LaterReturn(), true, "Looked at afresh", a.Cast.Staff.Actor, A.Morning);
        return absence;
    }

    private static Domain.Absences.Absence Decided(A a, bool applies)
    {
        var absence = a.Appealed();
        absence.Decide(applies, "Looked at afresh", a.Cast.Staff.Actor, A.Morning.AddDays(1));
        return absence;
    }

    private static string[] References(IDocument page) => [.. page.QuerySelectorAll("main tbody a").Select(a => a.TextContent)];

    private Task<string> Given(Func<A, Domain.Absences.Absence> make) => portal.Given("west-midlands", make);
}
