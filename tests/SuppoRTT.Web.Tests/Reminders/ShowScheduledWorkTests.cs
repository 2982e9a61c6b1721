using System.Globalization;
using System.Net;

using AngleSharp.Dom;

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

using SuppoRTT.Data.Jobs;
using SuppoRTT.Data.Mailing;
using SuppoRTT.Testing;
using SuppoRTT.Web.Infrastructure.Jobs;

namespace SuppoRTT.Web.Tests.Reminders;

public sealed class ShowScheduledWorkTests(Portal portal) : IClassFixture<Portal>
{
    private const string Work = "/wessex/scheduled-work";

    [Fact]
    public async Task Post_RunsItNow_AndItsRunIsShown()
    {
        await portal.Given("wessex", a => a.Absence());
        var staff = await portal.SignedInAs(Cast.Wessex.Staff);

        (await staff.Send(await staff.Open(Work), Work, ("work", "reminders"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await staff.Open(Work)).Words("main").ShouldContain("2 done, in 0.0 seconds");
        (await staff.Open(Work)).Words("main").ShouldContain("No mail server is set.");
        (await staff.Send(await staff.Open(Work), Work, ("work", "nothing"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Runs_ThatFindNothing_AreOneRow_AndOldOnesAreForgotten()
    {
        await portal.In("wessex", async db =>
        {
            for (var i = 0; i < JobRun.Kept + 20; i++)
            {
                var run = new JobRun("digests", A.Morning.AddMinutes(i));
                run.End(1, null, A.Morning.AddMinutes(i));
                await db.Record(run, default);
            }

            for (var i = 0; i < 5; i++)
            {
                var idle = new JobRun("digests", A.Morning.AddDays(1).AddMinutes(i));
                idle.End(0, null, A.Morning.AddDays(1).AddMinutes(i));
                await db.Record(idle, default);
            }
        });

        var runs = await portal.In("wessex", db => db.JobRuns.Where(r => r.Job == "digests").OrderBy(r => r.Id).ToListAsync());
        runs.Count.ShouldBe(JobRun.Kept);
        runs[^1].Began.ShouldBe(A.Morning.AddDays(1).AddMinutes(4));
    }

    [Fact]
    public async Task Work_ThatRunsAlready_IsLeftToIt()
    {
        var runner = portal.Services.GetRequiredService<WorkRunner>();
        var slow = new SlowWork();
        var alone = new WorkRunner([slow], portal.Services.GetRequiredService<IServiceScopeFactory>(), portal.Clock, Microsoft.Extensions.Logging.Abstractions.NullLogger<WorkRunner>.Instance);

        var first = alone.Run(slow.Name, default);
        (await alone.Run(slow.Name, default)).ShouldBeFalse();
        slow.Finish.SetResult();

        (await first).ShouldBeTrue();
        runner.Works.Select(w => w.Name).ShouldBe(["reminders", "digests", "mail", "lists", "presence", "handovers"]);
    }

    private sealed class SlowWork : IScheduledWork
    {
        public TaskCompletionSource Finish { get; } = new();

        public string Name => "slow";

        public TimeSpan Every => TimeSpan.FromMinutes(1);

        public async Task<int> Run(CancellationToken cancellation)
        {
            await Finish.Task;
            return 1;
        }
    }
}
