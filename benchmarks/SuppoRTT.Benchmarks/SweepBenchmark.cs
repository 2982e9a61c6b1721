using System.Diagnostics;

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

using SuppoRTT.Testing;
using SuppoRTT.Web.Infrastructure.Reminders;
using SuppoRTT.Web.Testing;

namespace SuppoRTT.Benchmarks;

/// <summary>The sweep reads what is due, not what exists: 500 due absences among 10,000 open ones, and among very many.</summary>
internal static class SweepBenchmark
{
    private const int Few = 10_000;
    private const int Due = 500;
    private const int Rounds = 7;

    public static async Task Run(int many)
    {
        var few = await TimeAmong(Few);
        var most = await TimeAmong(many);
        await Benchmarks.Say($"The sweep of {Due} due absences takes {few.TotalMilliseconds:0} ms among {Few:N0} open ones and {most.TotalMilliseconds:0} ms among {many:N0}: {most / few:0.00} times as long (at most 2). Middle of {Rounds} rounds.");
    }

    private static async Task<TimeSpan> TimeAmong(int open)
    {
        await using var portal = new Portal();
        var make = await portal.Make("wessex");
        await portal.In("wessex", async db =>
        {
            db.AddRange(Enumerable.Range(0, Due).Select(_ => make.Absence()));
            await db.SaveChangesAsync();
        });
        var since = Stopwatch.GetTimestamp();
        var template = await portal.Given("wessex", make.Absence(A.Today.AddYears(2), A.Today.AddYears(3)));
        await portal.Services.GetRequiredService<SweepJob>().Run(default);
        await portal.In("wessex", db => db.Multiply(template, open - Due));
        await Benchmarks.Say($"{await portal.In("wessex", db => db.Absences.CountAsync()):N0} open absences, made in {Stopwatch.GetElapsedTime(since).TotalSeconds:0} seconds");
        await TimeOf(portal);
        var times = new List<TimeSpan>();
        for (var round = 0; round < Rounds; round++)
        {
            times.Add(await TimeOf(portal));
        }

        return times.Order().ElementAt(Rounds / 2);
    }

    /// <summary>As if nothing had been said of those that are due: each round writes the same reminders anew.</summary>
    private static async Task<TimeSpan> TimeOf(Portal portal)
    {
        await portal.In("wessex", db => db.MakeDueAgain(portal.Clock.Now));
        var since = Stopwatch.GetTimestamp();
        var written = await portal.Services.GetRequiredService<SweepJob>().Run(default);
        var took = Stopwatch.GetElapsedTime(since);
        return written == 2 * Due ? took : throw new InvalidOperationException($"{written} reminders were written, and not {2 * Due}.");
    }
}
