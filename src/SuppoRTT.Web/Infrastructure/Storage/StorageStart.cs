using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Definitions;
using SuppoRTT.Data.Seed;

namespace SuppoRTT.Web.Infrastructure.Storage;

/// <summary>Before the first request: the database made and migrated, the definitions brought in, and in Development the demonstration people.</summary>
internal static class StorageStart
{
    public static async Task PrepareStorage(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<SuppoRTTContext>().Database.MigrateAsync();
        await scope.ServiceProvider.GetRequiredService<DefinitionImport>().Run(Path.Combine(AppContext.BaseDirectory, "Definitions"), app.Lifetime.ApplicationStopping);
        if (app.Environment.IsDevelopment())
        {
            await scope.ServiceProvider.GetRequiredService<DemonstrationData>().Run(app.Lifetime.ApplicationStopping);
        }
    }
}
