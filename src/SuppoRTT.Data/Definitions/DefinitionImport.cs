using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

using SuppoRTT.Data.Lists;
using SuppoRTT.Data.Mailing;
using SuppoRTT.Data.Tenancy;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;

namespace SuppoRTT.Data.Definitions;

/// <summary>Brings the definition files into the database at start: content not seen before becomes a new version, everything else stays as it is.</summary>
public sealed class DefinitionImport(IServiceScopeFactory scopes, TimeProvider time)
{
    /// <param name="folder">The folder with deaneries, forms and blocks.</param>
    /// <param name="cancellation">Stops between deaneries.</param>
    /// <exception cref="DefinitionException">A file breaks a rule: nothing is brought in.</exception>
    public async Task Run(string folder, CancellationToken cancellation)
    {
        var files = Directory.EnumerateFiles(folder, "*.jsonc", SearchOption.AllDirectories)
            .ToDictionary(f => Path.GetRelativePath(folder, f).Replace('\\', '/'), File.ReadAllText);
        foreach (var defined in DefinitionSet.Read(files).Deaneries)
        {
            try
            {
                await Bring(defined, cancellation);
            }
            catch (Exception e) when (DatabaseFaults.IsLostRace(e))
            {
                // Of several processes that start at once one is first, and the others find its work done.
                await Bring(defined, cancellation);
            }
        }
    }

    private async Task Bring(DefinedDeanery defined, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var (db, current) = (scope.ServiceProvider.GetRequiredService<SuppoRTTContext>(), scope.ServiceProvider.GetRequiredService<CurrentDeanery>());
        var deanery = await db.Deaneries.SingleOrDefaultAsync(d => d.Slug == defined.Rules.Slug, cancellation);
        if (deanery is null)
        {
            deanery = new Deanery(new DeaneryId(Guid.CreateVersion7()), defined.Rules.Slug, defined.Rules.Name);
            db.Add(deanery);
        }

        deanery.Rename(defined.Rules.Name);
        current.Choose(deanery);
        var versions = await db.Definitions.AsNoTracking().Select(d => new Seen(d.Kind, d.Key, d.Number, d.Hash)).ToListAsync(cancellation);
        BringOne(db, deanery, versions, DefinitionKind.Deanery, "deanery", defined.Rules.ToCanonicalText(), defined.Rules.EffectiveFrom);
        foreach (var form in defined.Forms)
        {
            BringOne(db, deanery, versions, DefinitionKind.Form, form.Key, form.ToCanonicalText(), defined.Rules.EffectiveFrom);
        }

        await Save(db, versions.Exists(v => v.Kind == DefinitionKind.Deanery), cancellation);
    }

    /// <summary>Other windows and other reminders may be due anew: with new rules of a deanery that was there before, every absence is reckoned again.</summary>
    private async Task Save(SuppoRTTContext db, bool wasThere, CancellationToken cancellation)
    {
        if (!wasThere || !db.ChangeTracker.Entries<DefinitionVersion>().Any(e => e.State == EntityState.Added && e.Entity.Kind == DefinitionKind.Deanery))
        {
            await db.SaveChangesAsync(cancellation);
            return;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await db.SaveChangesAsync(cancellation);
        await db.LookAgainAtAll(time.GetUtcNow(), cancellation);
        await db.DoubtAllRows(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private static void BringOne(SuppoRTTContext db, Deanery deanery, List<Seen> versions, DefinitionKind kind, string key, string text, DateOnly from)
    {
        var hash = ContentHash.Of(text);
        var latest = versions.Where(v => v.Kind == kind && v.Key == key).MaxBy(v => v.Number);
        if (latest?.Hash != hash)
        {
            db.Definitions.Add(new DefinitionVersion(Guid.CreateVersion7(), deanery.Id, kind, key, (latest?.Number ?? 0) + 1, hash, text, from));
        }
    }

    private sealed record Seen(DefinitionKind Kind, string Key, int Number, string Hash);
}
