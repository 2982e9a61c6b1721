using System.Globalization;

using AngleSharp.Dom;

using SuppoRTT.Testing;
using SuppoRTT.Web.Tests.Reminders;

namespace SuppoRTT.Web.Tests.RotaPlans;

public sealed class ShowRotaPlansTests : IDisposable
{
    private const string Address = "/wessex/rota-plans";

    private readonly Portal _portal = new();

    private static Cast Cast => Cast.Wessex;

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Get_ShowsThoseThatWait_TheLongestFirst_WithinTheReach()
    {
        var first = await _portal.GivenRotaPlan();
        _portal.Clock.Now = A.Morning.AddDays(7);
        var second = await _portal.GivenRotaPlan();
        await _portal.GivenRotaPlan("west-midlands");
        var done = await _portal.GivenRotaPlan();
        await _portal.Happens(done.Reference, a => a.AcknowledgeRotaPlan(a.RotaSendings[0].Id, "Jo", new Domain.Deaneries.RotaPlanTerms { Form = Rota.Form }, _portal.Clock.Now));

        foreach (var reader in new[] { Cast.Champion, Cast.ProgrammeDirector, Cast.CollegeTutor, Cast.Staff })
        {
            var page = await (await _portal.SignedInAs(reader)).Open(Address);

            page.QuerySelectorAll("main h2 a").Select(a => a.GetAttribute("href")).ShouldBe([$"/wessex/absences/{first.Reference}/rota-plan", $"/wessex/absences/{second.Reference}/rota-plan"]);
            page.Words("main").ShouldContain("Sent 2 March 2026, 5 working days ago. Rota team, rota co-ordinator Not opened yet");
        }
    }

    [Fact]
    public async Task Get_CostsTheSameHoweverMany_AndGoesOnFurtherDown()
    {
        var staff = await _portal.SignedInAs(Cast.Staff);
        await _portal.GivenRotaPlan();
        await staff.Open(Address);
        var one = await _portal.Commands.Of(() => staff.Get(Address));
        for (var more = 0; more < 3; more++)
        {
            await _portal.GivenRotaPlan();
        }

        (await _portal.Commands.Of(() => staff.Get(Address))).ShouldBe(one);
        var all = (await staff.Open(Address)).QuerySelectorAll("main h2 a").Select(a => a.GetAttribute("href")!).ToList();
        var sequence = await _portal.In("wessex", db => Task.FromResult(db.Absences.Single(a => a.Reference == all[1].Split('/')[3]).Sequence));
        (await staff.Open(string.Create(CultureInfo.InvariantCulture, $"{Address}?since={A.Morning.UtcTicks}&sequence={sequence}"))).QuerySelectorAll("main h2 a").Select(a => a.GetAttribute("href")!).ShouldBe(all.Skip(2));
    }
}
