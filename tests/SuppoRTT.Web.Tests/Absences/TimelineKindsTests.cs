using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.ActionPlans;
using SuppoRTT.Testing;
using SuppoRTT.Web.Features;
using SuppoRTT.Web.Features.Absences;

namespace SuppoRTT.Web.Tests.Absences;

public sealed class TimelineKindsTests(Portal portal) : IClassFixture<Portal>
{
    [Fact]
    public void Events_OfTheTimeline_AllHaveAKind() => TimelineKinds.All.Keys.ShouldBe(EventWords.All.Keys, ignoreOrder: true);

    [Fact]
    public async Task Get_OfSomeKinds_ShowsThoseOnlyAndSaysSo()
    {
        var reference = await portal.Given("wessex", a => a.Returned());
        var visitor = await portal.SignedInAs(Cast.Wessex.Trainee);

        var page = await visitor.Open($"/wessex/absences/{reference}/timeline?kind=people&kind=decisions&kind=nonsense");

        page.QuerySelectorAll(".app-timeline__what").Select(e => e.TextContent).ShouldBe(["Sam Demo-Okafor named as supervisor", "Absence registered"]);
        page.QuerySelectorAll("input[name=kind][checked]").Select(e => e.GetAttribute("value")).ShouldBe(["people", "decisions"]);
    }

    [Fact]
    public async Task Get_OfOneKind_PagesThroughItWithoutLeavingAnyOut()
    {
        var absence = (await portal.Make("wessex")).Absence();
        for (var i = 0; i < ShowTimelineQuery.Most + 5; i++)
        {
            absence.AddNeed(new NeedContent($"Need {i}", NeedArea.Skills, "Practise", null, null, null, null, NeedStatus.NotStarted, null), Cast.Wessex.Trainee.Actor, A.Morning.AddMinutes(i));
            absence.ChangeDates(new AbsencePeriod(absence.Period.Starts, absence.Period.ExpectedReturn!.Value.AddDays(1)), "Later", Cast.Wessex.Trainee.Actor, A.Morning.AddMinutes(i));
        }

        await portal.Given("wessex", absence);
        var visitor = await portal.SignedInAs(Cast.Wessex.Trainee);
        var first = await visitor.Open($"/wessex/absences/{absence.Reference}/timeline?kind=plan");
        var second = await visitor.Open(first.QuerySelector("nav.nhsuk-pagination a")!.GetAttribute("href")!);

        var shown = new[] { first, second }.SelectMany(p => p.QuerySelectorAll(".app-timeline__what").Select(e => e.TextContent)).ToList();
        shown.ShouldBe(Enumerable.Range(1, ShowTimelineQuery.Most + 5).Reverse().Select(n => $"Need {n} added to the action plan"));
    }
}
