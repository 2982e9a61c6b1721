using AngleSharp.Dom;

using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Home;

/// <summary>What needs the eyes of those who look after doctors, with the reasons, on their home.</summary>
public sealed class ShowHomeQueueTests : IDisposable
{
    private readonly Portal _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Get_ByThoseWhoLookAfterDoctors_ShowsTheReasons_TheSoonestFirst_AndLeadsToAll()
    {
        var later = await _portal.Given("wessex", a => a.Absence(A.Today.AddDays(200), A.Today.AddDays(500), supervised: false));
        var late = await _portal.Given("wessex", a => a.Absence(A.Today.AddMonths(-6), A.Today.AddDays(-3)));
        var quiet = await _portal.Given("wessex", a => a.Absence(A.Today.AddDays(210), A.Today.AddDays(500)));

        foreach (var reader in new[] { Cast.Wessex.ProgrammeDirector, Cast.Wessex.CollegeTutor, Cast.Wessex.Champion })
        {
            var page = await (await _portal.SignedInAs(reader)).Open("/wessex/home");

            page.QuerySelectorAll("main .app-inbox h3 a").Select(a => a.GetAttribute("href")!.Split('/')[^1]).ShouldBe([late, later]);
            page.QuerySelectorAll("main .app-inbox li li").Select(l => l.TextContent.Trim()).ShouldContain("No supervisor is named, since 2 March 2026");
            page.QuerySelector("main a[href='/wessex/find-absences?why=Any']").ShouldNotBeNull();
            page.QuerySelector($"main .nhsuk-task-list a[href$='{quiet}']").ShouldNotBeNull();
        }
    }

    [Fact]
    public async Task Get_ByOthers_HasNoQueue()
    {
        await _portal.Given("wessex", a => a.Absence(supervised: false));

        foreach (var reader in new[] { Cast.Wessex.Staff, Cast.Wessex.Trainee, Cast.Wessex.Supervisor })
        {
            (await (await _portal.SignedInAs(reader)).Open("/wessex/home")).Words("main").ShouldNotContain("Needs your eyes");
        }
    }

    [Fact]
    public async Task Get_WithMoreThanAreShown_CostsTheSame_AndShowsTheFirst()
    {
        var tutor = await _portal.SignedInAs(Cast.Wessex.CollegeTutor);
        await _portal.Given("wessex", a => a.Absence(supervised: false));
        await tutor.Open("/wessex/home");
        var one = await _portal.Commands.Of(() => tutor.Open("/wessex/home"));
        for (var i = 0; i < 6; i++)
        {
            await _portal.Given("wessex", a => a.Absence(supervised: false));
        }

        (await _portal.Commands.Of(() => tutor.Open("/wessex/home"))).ShouldBe(one);
        (await tutor.Open("/wessex/home")).QuerySelectorAll("main .app-inbox > li").Length.ShouldBe(5);
    }
}
