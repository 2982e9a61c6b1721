using System.Net;

using AngleSharp.Dom;
using AngleSharp.Html.Dom;

using SuppoRTT.Domain.People;
using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.People;

public sealed class ShowPeopleTests : IDisposable
{
    private const string Address = "/wessex/people";

    private readonly Portal _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Get_ShowsThoseWhoLookAfterDoctors_OfThisDeaneryOnly()
    {
        await _portal.GivenMember("west-midlands", name: "Una Demo-There", held: new RoleHeld(Role.Champion));
        var staff = await _portal.SignedInAs(Cast.Wessex.Staff);

        Names(await staff.Open(Address)).ShouldBe(["Cal Demo-Tran", "Dee Demo-Fox", "Kit Demo-Moss", "Pat Demo-Quinn"]);
        Names(await staff.Open(Address + "?role=EducationalSupervisor")).ShouldBe(["Ola Demo-Berg", "Sam Demo-Okafor"]);
        (await (await _portal.SignedInAs(Cast.Wessex.ProgrammeDirector)).Get(Address)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Search_FindsAnybodyOfTheDeanery_AndNoAddressHasTheName()
    {
        var staff = await _portal.SignedInAs(Cast.Wessex.Staff);

        using var response = await staff.Send(await staff.Open(Address), Address, ("Text", "rao"));
        using var empty = await staff.Send(await staff.Open(Address), Address, ("Text", "x"));

        var page = await response.Html();
        Names(page).ShouldBe(["Asha Demo-Rao"]);
        page.QuerySelectorAll("main a").Select(a => a.GetAttribute("href")!).ShouldAllBe(a => !a.Contains("rao", StringComparison.OrdinalIgnoreCase));
        empty.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await empty.Html()).Errors().ShouldBe(["Enter two letters of the name or more"]);
    }

    [Fact]
    public async Task Pages_GoThroughAll_EachOnce_AtTheSameCost()
    {
        for (var i = 0; i < 110; i++)
        {
            await _portal.GivenMember("wessex", name: $"Bea Demo-{i % 7}", held: new RoleHeld(Role.Champion));
        }

        var (staff, seen, costs) = (await _portal.SignedInAs(Cast.Wessex.Staff), new List<string>(), new List<int>());
        await staff.Open(Address);
        for (var address = Address; address is not null;)
        {
            IHtmlDocument page = null!;
            costs.Add(await _portal.Commands.Of(async () => page = await staff.Open(address)));
            seen.AddRange(page.QuerySelectorAll("main .app-inbox h2 a").Select(a => a.GetAttribute("href")!));
            address = page.QuerySelector(".nhsuk-pagination__link--next")?.GetAttribute("href");
        }

        seen.Count.ShouldBe(114);
        seen.ShouldBeUnique();
        costs.ShouldBe([costs[0], costs[0] + 1, costs[0] + 1]);
    }

    private static List<string> Names(IHtmlDocument page) => [.. page.QuerySelectorAll("main .app-inbox h2 a").Select(a => a.TextContent.Trim())];
}

public sealed class ShowMemberTests(Portal portal) : IClassFixture<Portal>
{
    [Fact]
    public async Task Get_ShowsRolesWithScopeAndDays_AndNobodyOfAnotherDeanery()
    {
        var staff = await portal.SignedInAs(Cast.Wessex.Staff);
        var there = await portal.GivenMember("west-midlands");

        (await staff.Open($"/wessex/people/{await portal.MemberOf(Cast.Wessex.Champion)}")).Words("main").ShouldContain("SuppoRTT champion, Programme: Paediatrics ST1 to ST7From 1 March 2026");
        (await staff.Get($"/wessex/people/{there}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await staff.Open($"/wessex/people/{await portal.MemberOf(Cast.Wessex.Staff)}")).Words("main").ShouldContain("Nobody changes their own roles");
    }
}
