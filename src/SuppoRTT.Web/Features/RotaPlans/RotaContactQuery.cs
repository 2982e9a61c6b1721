using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Domain.Deaneries;

namespace SuppoRTT.Web.Features.RotaPlans;

/// <summary>The contacts of one trust.</summary>
public sealed record TrustContacts(string Trust, IReadOnlyList<RotaContactLine> Contacts);

/// <summary>One contact, and the site that they are for.</summary>
public sealed record RotaContactLine(RotaContact Contact, string? Site);

/// <summary>The contacts of every trust of the deanery.</summary>
public sealed record RotaContactsPage(IReadOnlyList<TrustContacts> Trusts);

/// <summary>A contact that is added or corrected, with the places that it can be for.</summary>
/// <param name="Contact">The contact; null of one that is added.</param>
/// <param name="Places">Trusts and sites of the deanery, each by what is posted for it.</param>
/// <param name="Input">What is posted.</param>
public sealed record RotaContactPage(RotaContact? Contact, IReadOnlyList<(string Value, string Label)> Places, RotaContactInput Input)
{
    /// <summary>Whether what is posted names a place of the deanery.</summary>
    public bool HasPlace => Places.Any(p => p.Value == Input.Place);
}

/// <summary>Finds the contacts for the rota.</summary>
public sealed class RotaContactQuery(SuppoRTTContext db)
{
    /// <summary>Every trust, those without a contact too: of them nobody is told.</summary>
    public async Task<RotaContactsPage> All(CancellationToken cancellation)
    {
        var trusts = await db.Set<Trust>().AsNoTracking().OrderBy(t => t.FoldedName).ToListAsync(cancellation);
        var sites = await db.Set<Site>().AsNoTracking().ToDictionaryAsync(s => s.Id, s => s.Name, cancellation);
        var contacts = await db.RotaContacts.AsNoTracking().Where(c => c.EndedAt == null).OrderBy(c => c.FoldedName).ToListAsync(cancellation);
        return new RotaContactsPage([.. trusts.Select(t => new TrustContacts(
            t.Name, [.. contacts.Where(c => c.TrustId == t.Id).Select(c => new RotaContactLine(c, c.SiteId is { } site ? sites.GetValueOrDefault(site) : null))]))]);
    }

    public async Task<RotaContactPage> ForNew(RotaContactInput? input, CancellationToken cancellation) => new(null, await Places(cancellation), input ?? new RotaContactInput());

    /// <summary>Null if there is none on the list.</summary>
    public async Task<RotaContactPage?> Find(Guid id, RotaContactInput? input, CancellationToken cancellation) =>
        await db.RotaContacts.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id && c.EndedAt == null, cancellation) is { } contact
            ? new RotaContactPage(contact, await Places(cancellation), input ?? RotaContactInput.Of(contact))
            : null;

    private async Task<IReadOnlyList<(string Value, string Label)>> Places(CancellationToken cancellation)
    {
        var trusts = await db.Set<Trust>().AsNoTracking().OrderBy(t => t.FoldedName).ToListAsync(cancellation);
        var sites = await db.Set<Site>().AsNoTracking().OrderBy(s => s.FoldedName).ToListAsync(cancellation);
        return [.. trusts.SelectMany(t => sites.Where(s => s.TrustId == t.Id).Select(s => (RotaContactInput.PlaceOf(t.Id, s.Id), $"{t.Name}: {s.Name} only")).Prepend((RotaContactInput.PlaceOf(t.Id, null), $"{t.Name}, every site")))];
    }
}
