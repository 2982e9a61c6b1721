using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Definitions;
using SuppoRTT.Data.Drafts;
using SuppoRTT.Data.Lists;
using SuppoRTT.Data.Seed;
using SuppoRTT.Data.Sqlite;
using SuppoRTT.Data.SqlServer;
using SuppoRTT.Data.Tenancy;

namespace SuppoRTT.Web.Infrastructure.Storage;

/// <summary>The portal's database: which engine, where, made and brought up to date at start.</summary>
internal static class StorageSetup
{
    public static IServiceCollection AddPortalStorage(this IServiceCollection services, IConfiguration configuration, string contentRoot)
    {
        services.AddScoped<CurrentDeanery>();
        services.AddDbContext<SuppoRTTContext>((provider, options) => options.UseEngine(provider.GetRequiredService<IConfiguration>(), contentRoot).AddInterceptors(provider.GetRequiredService<RowUpkeep>()));
        services.AddSingleton<RowUpkeep>().AddSingleton<DefinitionCache>().AddScoped<DefinitionStore>().AddScoped<DefinitionImport>().AddScoped<SubmittedForms>().AddScoped<DatesOnForms>().AddScoped<DraftForms>().AddScoped<DemonstrationData>();
        services.AddSingleton(new DefinitionFolder(Path.Combine(AppContext.BaseDirectory, "Definitions")));
        services.AddScoped<FirstStaff>().AddScoped<StoragePreparation>().AddSingleton<StorageStart>().AddHostedService(provider => provider.GetRequiredService<StorageStart>());
        services.AddHealthChecks().AddCheck<StorageHealth>("database");
        return services;
    }

    private static DbContextOptionsBuilder UseEngine(this DbContextOptionsBuilder options, IConfiguration configuration, string contentRoot)
    {
        var connection = configuration[PortalSettings.ConnectionString];
        if (string.Equals(configuration[PortalSettings.DatabaseEngine], "SqlServer", StringComparison.OrdinalIgnoreCase))
        {
            options.UseSqlServerEngine(connection ?? throw new InvalidOperationException($"SQL Server needs {PortalSettings.ConnectionString}."), configuration.GetValue<int?>(PortalSettings.DatabaseBatchSize));
            return options;
        }

        if (string.IsNullOrEmpty(connection))
        {
            var folder = configuration[PortalSettings.DataFolder] ?? Path.Combine(contentRoot, "data");
            Directory.CreateDirectory(folder);
            connection = $"Data Source={Path.Combine(folder, "supportt.db")}";
        }

        options.UseSqliteEngine(connection);
        return options;
    }
}
