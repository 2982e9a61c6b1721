using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Members;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Home;

/// <summary>A deanery on the first page.</summary>
public sealed record ListedDeanery(string Slug, string Name);

/// <param name="Mine">The deaneries that the signed-in person belongs to.</param>
/// <param name="All">Every deanery of the portal.</param>
public sealed record ShowDeaneriesPage(IReadOnlyList<ListedDeanery> Mine, IReadOnlyList<ListedDeanery> All);

public sealed class ShowDeaneriesQuery(SuppoRTTContext db)
{
    public async Task<ShowDeaneriesPage> Find(PersonId? person, CancellationToken cancellation)
    {
        var all = await db.Deaneries.AsNoTracking().OrderBy(d => d.Name).Select(d => new { d.Id, Listed = new ListedDeanery(d.Slug, d.Name) }).ToListAsync(cancellation);
        var mine = person is { } me ? await db.BelongingOf(me).Select(m => m.DeaneryId).ToListAsync(cancellation) : [];
        return new ShowDeaneriesPage([.. all.Where(d => mine.Contains(d.Id)).Select(d => d.Listed)], [.. all.Select(d => d.Listed)]);
    }
}
