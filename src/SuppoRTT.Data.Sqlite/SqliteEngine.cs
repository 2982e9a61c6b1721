using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

using SuppoRTT.Data.Tenancy;

namespace SuppoRTT.Data.Sqlite;

/// <summary>The embedded engine: one file in WAL mode, foreign keys on, five seconds of patience when another writer is at work, unless the connection string says otherwise.</summary>
public static class SqliteEngine
{
    private const int PatienceSeconds = 5;

    private const string Patience = "Default Timeout";

    public static DbContextOptionsBuilder UseSqliteEngine(this DbContextOptionsBuilder options, string connectionString)
    {
        var connection = new SqliteConnectionStringBuilder(connectionString) { ForeignKeys = true };
        connection.DefaultTimeout = connection.ShouldSerialize(Patience) ? connection.DefaultTimeout : PatienceSeconds;
        return options.UseSqlite(connection.ToString(), o => o
            .MigrationsAssembly(typeof(SqliteEngine).Assembly.GetName().Name)
            .UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery));
    }
}

/// <summary>For <c>dotnet ef</c> only: no database is opened.</summary>
public sealed class SqliteDesign : IDesignTimeDbContextFactory<SuppoRTTContext>
{
    public SuppoRTTContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<SuppoRTTContext>();
        options.UseSqliteEngine("Data Source=design.db");
        return new SuppoRTTContext(options.Options, new CurrentDeanery());
    }
}
