using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Decisions;

public sealed class ShowDecisionsPagesTests(Portal portal) : IClassFixture<Portal>
{
    [Fact]
    public async Task Get_OfMany_ShowsEachOnce_AndAsksTheDatabaseAsOftenAsForFew()
    {
        var staff = await portal.SignedInAs(Cast.WestMidlands.Staff);
        await portal.Given("west-midlands", a => a.Declined("Too short"));
        await staff.Open("/west-midlands/decisions");
        var few = await portal.Commands.Of(() => staff.Open("/west-midlands/decisions"));
        for (var i = 0; i < 59; i++)
        {
            await portal.Given("west-midlands", a => a.Declined("Too short"));
        }

        (await portal.Commands.Of(() => staff.Open("/west-midlands/decisions"))).ShouldBe(few);
        var (seen, address) = (new List<string>(), (string?)"/west-midlands/decisions?outcome=DoesNotApply");
        while (address is not null)
        {
            var page = await staff.Open(address);
            seen.AddRange(page.QuerySelectorAll("main tbody a").Select(a => a.TextContent));
            address = page.QuerySelector(".nhsuk-pagination__link--next")?.GetAttribute("href");
        }

        (seen.Count, seen.Distinct().Count()).ShouldBe((60, 60));
    }

    [Fact]
    public async Task Get_OfRequests_ShowsEachOnce_KeepsTheFilter_AndAsksTheDatabaseAsOftenAsForFew()
    {
        const string Refused = "/wessex/decisions?about=deferred-return&outcome=Refused&from.Day=1&from.Month=3&from.Year=2026";
        var staff = await portal.SignedInAs(Cast.Wessex.Staff);
        await portal.Given("wessex", a => a.RequestRefused());
        await staff.Open(Refused);
        var few = await portal.Commands.Of(() => staff.Open(Refused));
        for (var i = 0; i < 29; i++)
        {
            await portal.Given("wessex", a => i % 2 == 0 ? a.RequestRefused() : a.Requested());
            await portal.Given("wessex", a => a.RequestRefused());
        }

        (await portal.Commands.Of(() => staff.Open(Refused))).ShouldBe(few);
        var (seen, address) = (new List<string>(), (string?)Refused);
        while (address is not null)
        {
            var page = await staff.Open(address);
            page.Words("main").ShouldContain("Shown: A later return; Refused; from 1 March 2026");
            seen.AddRange(page.QuerySelectorAll("main tbody a").Select(a => a.TextContent));
            address = page.QuerySelector(".nhsuk-pagination__link--next")?.GetAttribute("href");
        }

        (seen.Count, seen.Distinct().Count()).ShouldBe((45, 45));
    }
}
