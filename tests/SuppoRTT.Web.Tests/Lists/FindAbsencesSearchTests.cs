using AngleSharp.Dom;
using AngleSharp.Html.Dom;

using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Lists;

/// <summary>A name is searched for among what the list is narrowed down to, and what was found is narrowed down further.</summary>
public sealed class FindAbsencesSearchTests : IDisposable
{
    private const string Address = "/wessex/find-absences";

    private readonly Portal _portal = new();

    private static Cast Cast => Cast.Wessex;

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Search_OnANarrowedList_SearchesInIt_AndKeepsHowItIsNarrowedAndSorted()
    {
        var (away, planned) = await Given();
        var staff = await _portal.SignedInAs(Cast.Staff);

        var found = await (await staff.Send(await staff.Open(Address + "?stage=Away&sort=ReturnDate"), Address, ("Text", "asha"))).Html();

        Listed(found).ShouldBe([away]);
        Fields(found)["stage"].ShouldBe("Away");
        Fields(found)["sort"].ShouldBe("ReturnDate");
        Listed(await (await staff.Send(await staff.Open(Address), Address, ("Text", "asha"))).Html()).ShouldBe([away, planned], ignoreOrder: true);
    }

    [Fact]
    public async Task Narrow_WhatWasFound_KeepsTheText_AndNoAddressHasIt()
    {
        var (_, planned) = await Given();
        var staff = await _portal.SignedInAs(Cast.Staff);
        var found = await (await staff.Send(await staff.Open(Address), Address, ("Text", "asha"))).Html();

        var narrow = Narrowing(found);
        narrow.Method.ShouldBe("post");
        var narrowed = await (await staff.Post(Address, Fields(found).Select(f => f.Key == "stage" ? KeyValuePair.Create(f.Key, "Planned") : f))).Html();

        Listed(narrowed).ShouldBe([planned]);
        narrowed.QuerySelector("input[name=Text]")!.GetAttribute("value").ShouldBe("asha");
        narrowed.QuerySelectorAll("main a").Select(e => e.GetAttribute("href")!).ShouldAllBe(h => !h.Contains("asha", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Search_AmongThoseThatItDoesNotFit_SaysSo_AndAWrongOneIsNarrowedByAddress()
    {
        await Given();
        var staff = await _portal.SignedInAs(Cast.Staff);
        var page = await staff.Open(Address + "?why=NoSupervisor");

        (await (await staff.Send(page, Address, ("Text", "asha"))).Html()).Words("main").ShouldContain("There is nobody with this name or reference among those that you narrowed the list down to.");
        var wrong = await (await staff.Send(page, Address, ("Text", " "))).Html();
        Narrowing(wrong).Method.ShouldBe("get");
        Fields(wrong)["why"].ShouldBe("NoSupervisor");
    }

    private static IHtmlFormElement Narrowing(IHtmlDocument page) => page.QuerySelectorAll<IHtmlFormElement>("main form").Single(f => f.QuerySelector("select[name=stage]") is not null);

    private static Dictionary<string, string> Fields(IHtmlDocument page) => Visitor.Fields(Narrowing(page)).ToDictionary();

    private static List<string> Listed(IHtmlDocument page) => [.. page.QuerySelectorAll("main .app-inbox h3 a").Select(a => a.GetAttribute("href")!.Split('/')[^1])];

    private async Task<(string Away, string Planned)> Given() => (
        await _portal.Given("wessex", a => a.Absence(A.Today.AddMonths(-2), A.Today.AddDays(200))),
        await _portal.Given("wessex", a => a.Absence(A.Today.AddDays(200), A.Today.AddDays(500))));
}
