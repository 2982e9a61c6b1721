using System.Net;

using AngleSharp.Dom;

using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Decisions;

public sealed class ShowDecisionsTests(Portal portal) : IClassFixture<Portal>
{
    private const string Address = "/west-midlands/decisions";

    private static Cast Cast => Cast.WestMidlands;

    [Fact]
    public async Task Get_ListsTheNewestFirst_WithoutReasonsOrNames_AndFilters_ForStaffAndProgrammeDirectorsAlone()
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

        References(await staff.Open($"{Address}?kind=Appeal&outcome=Applies")).ShouldBe([allowed]);
        References(await staff.Open($"{Address}?kind=ShortAbsence&year=2026")).Length.ShouldBe(3);
        References(await staff.Open($"{Address}?year=2025")).ShouldBeEmpty();
        (await staff.Get($"{Address}?year=999999&kind=Nothing&at=-5")).StatusCode.ShouldBe(HttpStatusCode.OK);
        References(await (await portal.SignedInAs(Cast.ProgrammeDirector)).Open(Address)).Length.ShouldBe(5);
        References(await (await portal.SignedInAs(Cast.Wessex.Staff)).Open("/wessex/decisions")).ShouldBeEmpty();
        foreach (var member in new[] { Cast.Trainee, Cast.Supervisor, Cast.Champion })
        {
            (await (await portal.SignedInAs(member)).Get(Address)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        }
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
