using AngleSharp.Dom;

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

using SuppoRTT.Data.Jobs;
using SuppoRTT.Domain.Common;
using SuppoRTT.Testing;
using SuppoRTT.Web.Infrastructure.Jobs;
using SuppoRTT.Web.Tests.Mail;

namespace SuppoRTT.Web.Tests.Reminders;

/// <summary>“Run it now” says whether it was run: some work rests, whoever asks.</summary>
public sealed class RunNowTests
{
    private const string Work = "/wessex/scheduled-work";

    [Fact]
    public async Task Digests_BeforeTheirHour_AreNotRun_AndTheirHourIsSaid()
    {
        using var portal = new Portal();
        portal.Clock.Now = UkTime.InstantOf(A.Today, new TimeOnly(8, 30));
        var staff = await portal.SignedInAs(Cast.Wessex.Staff);

        (await Pressed(staff, "digests")).ShouldContain("It was not runIt rests until 2 March 2026, 09:00:00");
        portal.Clock.Now = UkTime.InstantOf(A.Today, new TimeOnly(9, 0));
        (await Pressed(staff, "digests")).ShouldContain("It was run");
    }

    [Fact]
    public async Task Mail_WithoutAServer_IsNotRun()
    {
        using var portal = new Portal();

        (await Pressed(await portal.SignedInAs(Cast.Wessex.Staff), "mail")).ShouldContain("It was not runNo mail server is set");
    }

    [Fact]
    public async Task Mail_BetweenTwoTriesToReachTheServer_IsNotRun_AndTheNextTryIsSaid()
    {
        using var portal = new OutageTests.RelayedPortal();
        await portal.InitializeAsync();
        await portal.Invited("wessex", "Ines Demo-Hart", "ines@mail.test");
        await portal.Services.GetRequiredService<WorkRunner>().Run(MailOutage.Work, default);
        var staff = await portal.SignedInAs(Cast.Wessex.Staff);
        var runs = await Runs(portal);

        (await Pressed(staff, "mail")).ShouldContain("It was not runIt rests until 2 March 2026, 09:00:10");
        (await Runs(portal)).ShouldBe(runs);

        portal.Clock.Now += TimeSpan.FromSeconds(10);
        portal.Relay.Open(portal.MailServer.Port);
        (await Pressed(staff, "mail")).ShouldContain("It was run");
        (await portal.MailServer.Count()).ShouldBe(1);
        await ((IAsyncLifetime)portal).DisposeAsync();
    }

    private static async Task<string> Pressed(Visitor staff, string work)
    {
        await staff.Send(await staff.Open(Work), Work, ("work", work));
        return (await staff.Open(Work)).Words("main");
    }

    private static Task<List<(DateTimeOffset, DateTimeOffset)>> Runs(Portal portal) => portal.In("wessex", async db =>
        (await db.JobRuns.AsNoTracking().Where(r => r.Job == MailOutage.Work).OrderBy(r => r.Id).ToListAsync()).ConvertAll(r => (r.Began, r.LastBegan)));
}
