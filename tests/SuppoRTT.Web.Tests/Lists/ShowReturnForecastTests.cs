using System.Net;

using AngleSharp.Dom;

using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Lists;

public sealed class ShowReturnForecastTests : IDisposable
{
    private const string Address = "/wessex/return-forecast";

    private readonly Portal _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Get_CountsReturnsByMonthPlaceAndGrade_AndLeadsToThem()
    {
        await _portal.Given("wessex", a => a.Absence(A.Today.AddDays(-100), new DateOnly(2026, 6, 3)));
        await _portal.Given("wessex", a => a.Absence(A.Today.AddDays(-90), new DateOnly(2026, 6, 30)));
        await _portal.Given("wessex", a => a.Absence(A.Today.AddDays(-90), new DateOnly(2026, 7, 1)));
        await _portal.Given("wessex", a => a.Absence(A.Today.AddDays(-90), new DateOnly(2028, 7, 1)));
        await _portal.Given("wessex", a => a.Absence(A.Today.AddMonths(-6), A.Today.AddDays(-3)));
        await _portal.Given("wessex", a => a.AbsenceForAnother());
        await _portal.Given("wessex", a => a.Back());
        var tutor = await _portal.SignedInAs(Cast.Wessex.CollegeTutor);

        var page = await tutor.Open(Address);

        page.QuerySelectorAll("main caption").Take(2).Select(c => string.Join(' ', c.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).ShouldBe(["June 2026: 2 returns in June 2026", "July 2026: 1 return in July 2026"]);
        page.Words("main").ShouldContain("Of 1 doctor the day of the return is not known.");
        page.Words("main").ShouldContain("Of 1 doctor it has passed");
        var link = page.QuerySelector("main td a")!.GetAttribute("href")!;
        link.ShouldBe($"/wessex/find-absences?place=Trust-{Cast.Wessex.Post.TrustId:N}&month=2026-06&returning=Ahead&grade=ST4&sort=ReturnDate");
        (await tutor.Open(link)).QuerySelectorAll("main .app-inbox > li").Length.ShouldBe(2);
        (await tutor.Open(Address + "?by=Site")).QuerySelector("main td")!.TextContent.ShouldContain("Demonstration General");
    }

    [Fact]
    public async Task Get_ShowsWhatLiesWithSupervisors_AtTheSameCostHoweverMany()
    {
        await _portal.Given("wessex", a => a.AwaitingSignOff());
        var champion = await _portal.SignedInAs(Cast.Wessex.Champion);
        await champion.Open(Address);
        var one = await _portal.Commands.Of(() => champion.Open(Address));
        for (var i = 0; i < 4; i++)
        {
            await _portal.Given("wessex", a => a.Absence(A.Today.AddDays(-40), A.Today.AddDays(100 + i)));
        }

        (await _portal.Commands.Of(() => champion.Open(Address))).ShouldBe(one);
        (await champion.Open(Address)).QuerySelectorAll("main tbody tr")[^1].Children.Take(3).Select(c => c.TextContent.Trim().Split(' ', StringSplitOptions.RemoveEmptyEntries)[^1]).ShouldBe(["Demo-Okafor", "5", "1"]);
    }

    [Fact]
    public async Task Get_CountsNothingBeyondTheReach_AndIsForThoseWhoLookAfterDoctors()
    {
        await _portal.Given("west-midlands", a => a.Absence(A.Today.AddDays(-90), new DateOnly(2026, 7, 1)));

        (await (await _portal.SignedInAs(Cast.Wessex.Staff)).Open(Address)).Words("main").ShouldContain("Nobody is expected back within a year.");
        (await (await _portal.SignedInAs(Cast.Wessex.Trainee)).Get(Address)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await (await _portal.SignedInAs(Cast.Wessex.Supervisor)).Get(Address)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }
}
