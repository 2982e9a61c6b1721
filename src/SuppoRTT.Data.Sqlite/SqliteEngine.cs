using System.Data.Common;

using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Diagnostics;

using SQLitePCL;

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
            .UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery)).AddInterceptors(Waiting.InTheEngine);
    }

    /// <summary>
    /// The provider looks again every 150 ms whether another writer is done, and who writes all the time may be faster each time. The engine's own way of waiting begins with
    /// a millisecond, so that several senders and several processes get their turn.
    /// </summary>
    private sealed class Waiting : DbConnectionInterceptor
    {
        public static readonly Waiting InTheEngine = new();

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Wait(connection);

        public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            Wait(connection);
            return Task.CompletedTask;
        }

        private static void Wait(DbConnection connection)
        {
            var sqlite = (SqliteConnection)connection;
            raw.sqlite3_busy_timeout(sqlite.Handle, sqlite.DefaultTimeout * 1000);
        }
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
