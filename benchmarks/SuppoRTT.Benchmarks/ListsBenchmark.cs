using System.Diagnostics;

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

using SuppoRTT.Data.Lists;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Testing;
using SuppoRTT.Web.Features.Lists;
using SuppoRTT.Web.Infrastructure.Tenancy;
using SuppoRTT.Web.Testing;

namespace SuppoRTT.Benchmarks;

/// <summary>The list of absences of a deanery, its first page and one in its middle, among few absences and among very many.</summary>
internal static class ListsBenchmark
{
    private const int Few = 2_000;
    private const int Rounds = 21;

    public static async Task Run(int many)
    {
        await using var small = new Portal();
        await using var large = new Portal();
        await Fill(small, Few);
        await Fill(large, many);
        foreach (var sort in Enum.GetValues<ListSort>())
        {
            foreach (var isDeep in new[] { false, true })
            {
                var (among, amongMany) = (await Median(small, sort, isDeep, Few), await Median(large, sort, isDeep, many));
                await Benchmarks.Say($"{sort}, {(isDeep ? "a page in the middle" : "the first page")}: {amongMany.TotalMilliseconds:0.0} ms among {many:N0}, {among.TotalMilliseconds:0.0} ms among {Few:N0}: {amongMany / among:0.00} times as long (at most 2)");
            }
        }
    }

    private static async Task Fill(Portal portal, int copies)
    {
        var reference = await portal.Given("wessex", a => a.Absence(A.Today.AddDays(200), A.Today.AddDays(500)));
        await portal.In("wessex", db => db.Multiply(reference, copies));
    }

    private static async Task<TimeSpan> Median(Portal portal, ListSort sort, bool isDeep, int of)
    {
        var (deanery, after) = await portal.In("wessex", async db => ((await db.Deaneries.SingleAsync(d => d.Slug == "wessex")).Id, isDeep ? await Middle(db.AbsenceRows.Where(r => r.GoesOn), sort, of / 2) : null));
        var times = new List<TimeSpan>();
        for (var round = 0; round < Rounds; round++)
        {
            times.Add(await TimeOf(portal, deanery, new ListFilter { Sort = sort, After = after }));
        }

        return times.Order().ElementAt(Rounds / 2);
    }

    private static async Task<TimeSpan> TimeOf(Portal portal, DeaneryId deanery, ListFilter filter)
    {
        var staff = Cast.Wessex.Staff.Actor;
        return await portal.Services.GetRequiredService<DeaneryScopes>().Within(deanery, async there =>
        {
            var since = Stopwatch.GetTimestamp();
            var page = await there.GetRequiredService<FindAbsencesQuery>().Find(filter, staff, default);
            var took = Stopwatch.GetElapsedTime(since);
            return page.Absences.Count == FindAbsencesQuery.PageSize ? took : throw new InvalidOperationException($"{page.Absences.Count} absences were listed.");
        }, default);
    }

    private static async Task<long?> Middle(IQueryable<AbsenceRow> rows, ListSort sort, int at) => await (sort switch
    {
        ListSort.ReturnDate => rows.OrderBy(r => r.Back).ThenBy(r => r.Sequence),
        ListSort.Newest => rows.OrderByDescending(r => r.Sequence),
        ListSort.Name => rows.OrderBy(r => r.FoldedName).ThenBy(r => r.Sequence),
        _ => rows.OrderBy(r => r.By).ThenBy(r => r.Sequence),
    }).Skip(at).Select(r => (long?)r.Sequence).FirstAsync();
}
