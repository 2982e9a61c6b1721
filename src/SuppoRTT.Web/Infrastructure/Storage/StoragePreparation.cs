using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Definitions;
using SuppoRTT.Data.Seed;
using SuppoRTT.Data.Storage;

namespace SuppoRTT.Web.Infrastructure.Storage;

/// <summary>Where the definition files lie.</summary>
public sealed record DefinitionFolder(string Path);

/// <summary>The database made and migrated, the definitions brought in, in Development the demonstration people, and the first of each deanery's staff invited.</summary>
internal sealed class StoragePreparation(SuppoRTTContext db, IServiceProvider services, TimeProvider time, ILogger<StoragePreparation> log)
{
    /// <summary>Whether the database is ready; not while another process changes its tables.</summary>
    public async Task<bool> Run(CancellationToken cancellation)
    {
        if ((await db.Database.GetPendingMigrationsAsync(cancellation)).Any() && !await Migrate(cancellation))
        {
            return false;
        }

        await services.GetRequiredService<DefinitionImport>().Run(services.GetRequiredService<DefinitionFolder>().Path, cancellation);
        if (services.GetRequiredService<IHostEnvironment>().IsDevelopment())
        {
            await services.GetRequiredService<DemonstrationData>().Run(cancellation);
        }

        await services.GetRequiredService<FirstStaff>().Invite(cancellation);

        return true;
    }

    private async Task<bool> Migrate(CancellationToken cancellation)
    {
        if (await db.DropLeftClaim(time.GetUtcNow(), cancellation))
        {
            log.LogWarning("A process died while it changed the tables of {Database}: its row in {Table} is removed", db.PlaceOfTables(), MigrationClaims.Table);
        }

        if (await db.AreTablesClaimed(cancellation))
        {
            log.LogWarning(
                "Another process is changing the tables of {Database}, or died while it did; its row in {Table} counts for {Minutes} minutes",
                db.PlaceOfTables(), MigrationClaims.Table, MigrationClaims.LeftBehindAfter.TotalMinutes);
            return false;
        }

        await db.Database.MigrateAsync(cancellation);
        return true;
    }
}
