using SuppoRTT.Domain.Absences;
using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Home;

/// <summary>The list of all absences, where many have ended.</summary>
public sealed class ShowHomeEndedTests(Portal portal) : IClassFixture<Portal>
{
    [Fact]
    public async Task Get_OverSeveralPages_ListsWhatHasEndedAfterAllThatGoesOn_AndEachOnce()
    {
        var (goOn, ended) = (new List<string>(), new List<string>());
        for (var i = 0; i < 45; i++)
        {
            (i % 2 == 0 ? ended : goOn).Add(await portal.Given("wessex", i % 2 == 0 ? Withdrawn : a => a.Absence()));
        }

        var pages = await Pages(await portal.SignedInAs(Cast.Wessex.Staff));

        pages.Select(p => p.Count).ShouldBe([20, 20, 5]);
        var listed = pages.SelectMany(p => p).ToList();
        listed[..goOn.Count].ShouldBe(goOn, ignoreOrder: true);
        listed[goOn.Count..].ShouldBe(ended, ignoreOrder: true);
    }

    [Fact]
    public async Task Get_OnceItIsOpenedAgain_ListsItWithThoseThatGoOn()
    {
        var opened = await portal.Given("west-midlands", a =>
        {
            var absence = Withdrawn(a);
            absence.Reinstate("It goes on after all", a.Cast.Trainee.Actor, A.Morning);
            return absence;
        });
        var other = await portal.Given("west-midlands", a => a.Absence());

        var ended = await portal.Given("west-midlands", Withdrawn);

        (await Pages(await portal.SignedInAs(Cast.WestMidlands.Staff), "west-midlands")).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            listed => listed[..2].ShouldBe([other, opened], ignoreOrder: true),
            listed => listed[2..].ShouldBe([ended]));
    }

    private static Absence Withdrawn(A a)
    {
        var absence = a.Absence();
        absence.Withdraw("Plans changed", a.Cast.Trainee.Actor, A.Morning);
        return absence;
    }

    private static async Task<List<List<string>>> Pages(Visitor staff, string deanery = "wessex")
    {
        var pages = new List<List<string>>();
        for (var address = $"/{deanery}/home"; address is not null;)
        {
            var page = await staff.Open(address);
            pages.Add([.. page.QuerySelectorAll($"main .nhsuk-task-list__item a").Select(a => a.GetAttribute("href")!.Split('/')[^1])]);
            address = page.QuerySelector(".nhsuk-pagination a")?.GetAttribute("href");
        }

        return pages;
    }
}
