using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

using SuppoRTT.Data.Tenancy;

namespace SuppoRTT.Data.SqlServer;

/// <summary>The production engine. Nothing is used that only it can do.</summary>
public static class SqlServerEngine
{
    /// <param name="options">The options to set.</param>
    /// <param name="connectionString">The portal's own database.</param>
    /// <param name="batchSize">Changes in one round trip; 1 for a server that does not know MERGE; null takes the engine's own.</param>
    public static DbContextOptionsBuilder UseSqlServerEngine(this DbContextOptionsBuilder options, string connectionString, int? batchSize) =>
        options.UseSqlServer(connectionString, o =>
        {
            o.MigrationsAssembly(typeof(SqlServerEngine).Assembly.GetName().Name);
            o.UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery);
            if (batchSize is { } size)
            {
                o.MaxBatchSize(size);
            }
        });
}

/// <summary>For <c>dotnet ef</c> only: no database is opened.</summary>
public sealed class SqlServerDesign : IDesignTimeDbContextFactory<SuppoRTTContext>
{
    public SuppoRTTContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<SuppoRTTContext>();
        options.UseSqlServerEngine("Server=.;Database=Design", batchSize: null);
        return new SuppoRTTContext(options.Options, new CurrentDeanery());
    }
}
