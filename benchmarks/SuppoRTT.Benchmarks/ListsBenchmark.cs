using System.Diagnostics;

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Web.Infrastructure.Tenancy;
using SuppoRTT.Web.Testing;
using SuppoRTT.Web.Testing.Lists;

namespace SuppoRTT.Benchmarks;

/// <summary>The lists of a deanery, their first page and one in the middle, among few absences and among very many: each at most twice as long among the many, and as many questions to the database.</summary>
internal static class ListsBenchmark
{
    private const int Few = 2_000;
    private const int Rounds = 21;

    public static async Task Run(int many)
    {
        await using var small = new Portal();
        await using var large = new Portal();
        await VariedCrowd.Fill(small, Few);
        await VariedCrowd.Fill(large, many);
        var (few, most) = (TimeSpan.Zero, TimeSpan.Zero);
        foreach (var page in ListPages.All(VariedCrowd.Name))
        {
            var (among, amongMany) = await Measure(small, large, page);
            (few, most) = (few + among.Time, most + amongMany.Time);
            await Say(page, many, amongMany, among, " (at most 2)");
        }

        await Benchmarks.Say($"All of them together: {most.TotalMilliseconds:0} and {few.TotalMilliseconds:0} ms: {most / few:0.00} times as long (at most 2)");
        var (sumsOfFew, sumsOfMany) = await Measure(small, large, ListPages.ReturnForecast);
        await Say(ListPages.ReturnForecast, many, sumsOfMany, sumsOfFew, ", since it counts all");
    }

    private static Task Say(ListPage page, int many, Measured amongMany, Measured among, string promise) => Benchmarks.Say(
        $"{page.Name}: {amongMany.Time.TotalMilliseconds:0.0} ms among {many:N0}, {among.Time.TotalMilliseconds:0.0} ms among {Few:N0}: {amongMany.Time / among.Time:0.00} times as long{promise}; {amongMany.Commands} and {among.Commands} commands, {amongMany.Shown} and {among.Shown} shown");

    /// <summary>The middle of several rounds, which take turns: what else the machine does meanwhile befalls both alike.</summary>
    private static async Task<(Measured Among, Measured AmongMany)> Measure(Portal small, Portal large, ListPage page)
    {
        await Once(small, page);
        await Once(large, page);
        var (few, many) = (new List<Measured>(), new List<Measured>());
        for (var round = 0; round < Rounds; round++)
        {
            few.Add(await Once(small, page));
            many.Add(await Once(large, page));
        }

        return (Middle(few), Middle(many));
    }

    private static Measured Middle(List<Measured> rounds) => rounds.OrderBy(r => r.Time).ElementAt(Rounds / 2);

    private static async Task<Measured> Once(Portal portal, ListPage page)
    {
        var deanery = await portal.In("wessex", async db => (await db.Deaneries.SingleAsync(d => d.Slug == "wessex")).Id);
        return await Once(portal, deanery, page);
    }

    private static Task<Measured> Once(Portal portal, DeaneryId deanery, ListPage page) => portal.Services.GetRequiredService<DeaneryScopes>().Within(
        deanery,
        async there =>
        {
            var read = await page.Prepare(there);
            var (shown, took) = (0, TimeSpan.Zero);
            var commands = await portal.Commands.Of(async () =>
            {
                var since = Stopwatch.GetTimestamp();
                shown = await read();
                took = Stopwatch.GetElapsedTime(since);
            });
            return shown > 0 ? new Measured(took, commands, shown) : throw new InvalidOperationException($"{page.Name}: nothing was listed.");
        },
        default);

    private sealed record Measured(TimeSpan Time, int Commands, int Shown);
}
