using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Definitions;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Home;

/// <summary>A page of what the reader signed.</summary>
/// <param name="Forms">The forms, the newest signature first.</param>
/// <param name="FormNames">What the deanery calls its forms.</param>
/// <param name="Before">Where this page begins; null at the start.</param>
/// <param name="Older">Where the next begins; null on the last.</param>
public sealed record ShowSignedFormsPage(IReadOnlyList<SignedForm> Forms, IReadOnlyDictionary<string, string> FormNames, SignedMoment? Before, SignedMoment? Older);

/// <summary>Finds a page of what somebody has signed.</summary>
public sealed class ShowSignedFormsQuery(SuppoRTTContext db, DefinitionStore definitions)
{
    public const int PageSize = 20;

    /// <param name="actor">Who reads.</param>
    /// <param name="before">Where to begin, as an address says it; what cannot be read begins at the start.</param>
    /// <param name="cancellation">Stops.</param>
    public async Task<ShowSignedFormsPage> Find(Actor actor, string? before, CancellationToken cancellation)
    {
        var (names, from) = ((await definitions.Forms(cancellation)).ToDictionary(f => f.Definition.Key, f => f.Definition.Name), SignedMoment.Read(before));
        var found = await db.SignedBy(actor, PageSize + 1, from).ToListAsync(cancellation);
        return new ShowSignedFormsPage([.. found.Take(PageSize)], names, from, found.Count > PageSize ? found[PageSize - 1].Moment : null);
    }
}
