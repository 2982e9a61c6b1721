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
}
