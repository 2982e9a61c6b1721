using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Metadata;

namespace SuppoRTT.Web.Testing;

/// <summary>Refuses a text that is longer than its column: SQL Server does, and SQLite would take it.</summary>
public sealed class LengthCheck : SaveChangesInterceptor
{
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Check(eventData.Context!);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Check(eventData.Context!);
        return ValueTask.FromResult(result);
    }

    private static void Check(DbContext db)
    {
        var tooLong = db.ChangeTracker.Entries()
            .Where(entry => entry.State is EntityState.Added or EntityState.Modified)
            .SelectMany(entry => entry.Metadata.GetFlattenedProperties().Where(property => property.GetMaxLength() is > 0 and var most && Length(entry, property) > most)
                .Select(property => $"{entry.Metadata.ShortName()}.{property.Name} holds {Length(entry, property)} characters, and its column {property.GetMaxLength()}"))
            .ToList();
        if (tooLong.Count > 0)
        {
            throw new InvalidOperationException(string.Join("; ", tooLong));
        }
    }

    private static int? Length(EntityEntry entry, IProperty property)
    {
        var value = entry.CurrentValues[property];
        var kept = property.GetTypeMapping().Converter is { } converter ? converter.ConvertToProvider(value) : value;
        return (kept as string)?.Length;
    }
}
