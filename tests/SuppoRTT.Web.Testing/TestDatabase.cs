using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

using SuppoRTT.Data;
using SuppoRTT.Data.Sqlite;
using SuppoRTT.Data.SqlServer;
using SuppoRTT.Data.Tenancy;
using SuppoRTT.Testing;
using SuppoRTT.Web.Infrastructure;

namespace SuppoRTT.Web.Testing;

/// <summary>A database for one test class: on the SQL Server that SUPPORTT_TEST_SQLSERVER names (a connection string without database), else a SQLite file of its own.</summary>
public sealed class TestDatabase : IDisposable
{
    private const int InUse = 3702;

    /// <summary>A server copies one database for every new one, and lets nobody else copy it at that moment.</summary>
    private const int BusyMaking = 1807;

    private static readonly Lock _making = new();

    /// <summary>A file of SQLite with all its tables, made once for all tests of this process: to make them anew was most of what a class of tests waited for.</summary>
    private static readonly Lazy<byte[]> _tables = new(MakeTables);

    private readonly string? _server;
    private readonly string _name = "supportt-" + Guid.NewGuid().ToString("N");

    private TestDatabase(string? server) => _server = server;

    /// <summary>The settings that lead the portal to it.</summary>
    public IReadOnlyDictionary<string, string> Settings => _server is null
        ? new Dictionary<string, string> { [PortalSettings.ConnectionString] = $"Data Source={File}", [PortalSettings.DatabaseEngine] = "Sqlite" }
        : new Dictionary<string, string>
        {
            [PortalSettings.ConnectionString] = new SqlConnectionStringBuilder(_server) { InitialCatalog = _name }.ToString(),
            [PortalSettings.DatabaseEngine] = "SqlServer",
            [PortalSettings.DatabaseBatchSize] = Environment.GetEnvironmentVariable("SUPPORTT_TEST_BATCH") ?? "42",
        };

    private string File => Path.Combine(Path.GetTempPath(), _name + ".db");

    /// <summary>One whose tables are there, where they are quickly made.</summary>
    public static TestDatabase New()
    {
        if (Bare() is not { _server: not null } database)
        {
            return Sqlite();
        }

        database.Make();
        return database;
    }

    /// <summary>One of SQLite with its tables, whatever else the tests run on: for what SQLite is asked about itself.</summary>
    public static TestDatabase Sqlite()
    {
        var database = new TestDatabase(server: null);
        System.IO.File.WriteAllBytes(database.File, _tables.Value);
        return database;
    }

    /// <summary>One without a table: whoever starts on it makes them.</summary>
    public static TestDatabase Bare() => new(Environment.GetEnvironmentVariable("SUPPORTT_TEST_SQLSERVER") is { Length: > 0 } server ? server : null);

    public void Dispose()
    {
        if (_server is null)
        {
            Pools.Clear(Settings[PortalSettings.ConnectionString]);
            foreach (var file in new[] { File, File + "-wal", File + "-shm" })
            {
                System.IO.File.Delete(file);
            }

            return;
        }

        // A process of the portal that was killed may hold the database for a moment longer: the server then says that it is in use.
        Eventually.Sees(() => Task.FromResult(TryTo(Drop, InUse)), "the server drops the database").GetAwaiter().GetResult();
    }

    /// <summary>Empty, and made as the portal makes one. One after another; another process of tests may be making its own.</summary>
    private void Make()
    {
        var options = new DbContextOptionsBuilder<SuppoRTTContext>();
        options.UseSqlServerEngine(Settings[PortalSettings.ConnectionString], batchSize: null);
        using var db = new SuppoRTTContext(options.Options, new CurrentDeanery());
        var creator = db.GetService<IRelationalDatabaseCreator>();
        lock (_making)
        {
            Eventually.Sees(() => Task.FromResult(TryTo(creator.Create, BusyMaking)), "the server makes the database").GetAwaiter().GetResult();
        }
    }

    private static byte[] MakeTables()
    {
        using var made = new TestDatabase(server: null);
        var options = new DbContextOptionsBuilder<SuppoRTTContext>();
        options.UseSqliteEngine(made.Settings[PortalSettings.ConnectionString] + ";Pooling=False");
        using (var db = new SuppoRTTContext(options.Options, new CurrentDeanery()))
        {
            db.Database.Migrate();
        }

        return System.IO.File.ReadAllBytes(made.File);
    }

    private string? TryTo(Action what, int again)
    {
        try
        {
            what();
            return _name;
        }
        catch (SqlException e) when (e.Number == again)
        {
            return null;
        }
    }

    private void Drop()
    {
        SqlConnection.ClearAllPools();
        using var connection = new SqlConnection(_server);
        connection.Open();
        using var drop = connection.CreateCommand();
        drop.CommandText = $"DROP DATABASE IF EXISTS [{_name}]";
        drop.ExecuteNonQuery();
    }
}
