using System.Collections.Concurrent;

using Microsoft.EntityFrameworkCore;

using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.Forms;

namespace SuppoRTT.Data.Definitions;

/// <summary>One version of a form with its identity.</summary>
public sealed record VersionedForm(Guid VersionId, int Number, FormDefinition Definition);

/// <summary>One version of a deanery's rules with its number, so that a deadline can say which gave it.</summary>
public sealed record VersionedRules(int Number, DeaneryRules Rules);

/// <summary>Definitions once read: a version never changes, so it is parsed once per process.</summary>
public sealed class DefinitionCache
{
    internal ConcurrentDictionary<Guid, VersionedForm> Forms { get; } = [];

    internal ConcurrentDictionary<Guid, VersionedRules> Rules { get; } = [];
}

/// <summary>The rules and forms of the current deanery, read from their rows. Which versions count today is one query for each request.</summary>
public sealed class DefinitionStore(SuppoRTTContext db, DefinitionCache cache, TimeProvider time)
{
    private List<Row>? _rows;
    private PlaceOptions? _places;

    /// <summary>The rules that count today.</summary>
    public async Task<VersionedRules> Rules(CancellationToken cancellation)
    {
        var row = Latest(await Rows(cancellation), DefinitionKind.Deanery).Single();
        return cache.Rules.TryGetValue(row.Id, out var known)
            ? known
            : cache.Rules.GetOrAdd(row.Id, new VersionedRules(row.Number, DefinitionText.ParseDeanery(await TextOf(row.Id, cancellation))));
    }

    /// <summary>The day on which other rules begin to count; null if none are waiting.</summary>
    public async Task<DateOnly?> RulesChange(CancellationToken cancellation)
    {
        var today = time.GetUtcNow().DateInUk;
        return (await Rows(cancellation)).Where(r => r.Kind == DefinitionKind.Deanery && r.EffectiveFrom > today).Select(r => (DateOnly?)r.EffectiveFrom).Min();
    }

    /// <summary>The forms that count today, in the order of the deanery's steps.</summary>
    public async Task<IReadOnlyList<VersionedForm>> Forms(CancellationToken cancellation)
    {
        var windows = (await Rules(cancellation)).Rules.Windows;
        var forms = new List<VersionedForm>();
        foreach (var row in Latest(await Rows(cancellation), DefinitionKind.Form))
        {
            forms.Add(await Form(row.Id, cancellation));
        }

        return [.. windows.Select(w => forms.Single(f => f.Definition.Key == w.Form))];
    }

    /// <summary>The version of a form that somebody starts today; null if the deanery has no such form.</summary>
    public async Task<VersionedForm?> FormToday(string key, CancellationToken cancellation) =>
        Latest(await Rows(cancellation), DefinitionKind.Form).FirstOrDefault(r => r.Key == key) is { } row ? await Form(row.Id, cancellation) : null;

    /// <summary>One version, however old: old answers keep their old wording. Trusts, sites and programmes are those of today.</summary>
    public async Task<VersionedForm> Form(Guid version, CancellationToken cancellation)
    {
        var form = await Parsed(version, cancellation);
        return PlaceOptions.AreAskedIn(form.Definition)
            ? form with { Definition = (_places ??= await PlaceOptions.Read(db, cancellation)).FilledIn(form.Definition) }
            : form;
    }

    /// <summary>What a form asks that somebody starts today, without the places that it offers; null if the deanery has no such form.</summary>
    internal async Task<FormDefinition?> QuestionsToday(string key, CancellationToken cancellation) =>
        Latest(await Rows(cancellation), DefinitionKind.Form).FirstOrDefault(r => r.Key == key) is { } row ? (await Parsed(row.Id, cancellation)).Definition : null;

    private async Task<VersionedForm> Parsed(Guid version, CancellationToken cancellation)
    {
        if (!cache.Forms.TryGetValue(version, out var form))
        {
            var row = (await Rows(cancellation)).Single(r => r.Id == version);
            form = cache.Forms.GetOrAdd(version, new VersionedForm(version, row.Number, DefinitionText.ParseForm(await TextOf(version, cancellation))));
        }

        return form;
    }

    private async Task<List<Row>> Rows(CancellationToken cancellation) => _rows ??= await db.Definitions.AsNoTracking()
        .Select(d => new Row(d.Id, d.Kind, d.Key, d.Number, d.EffectiveFrom)).ToListAsync(cancellation);

    private IEnumerable<Row> Latest(List<Row> rows, DefinitionKind kind)
    {
        var today = time.GetUtcNow().DateInUk;
        return rows.Where(r => r.Kind == kind).GroupBy(r => r.Key)
            .Select(g => g.Where(r => r.EffectiveFrom <= today).MaxBy(r => r.Number) ?? g.MinBy(r => r.Number)!);
    }

    private Task<string> TextOf(Guid version, CancellationToken cancellation) =>
        db.Definitions.AsNoTracking().Where(d => d.Id == version).Select(d => d.Text).SingleAsync(cancellation);

    private sealed record Row(Guid Id, DefinitionKind Kind, string Key, int Number, DateOnly EffectiveFrom);
}
