using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

using SuppoRTT.Web.Infrastructure;
using SuppoRTT.Web.Infrastructure.Storage;

namespace SuppoRTT.Web.Tests.Faults;

/// <summary>A portal whose database can be locked, changed and taken away: a file of SQLite, whichever engine the other tests run on.</summary>
internal sealed class FragilePortal : Portal
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), $"supportt-{Guid.NewGuid():N}.db");

    public FragilePortal()
        : base(TestDatabase.Bare())
    {
    }

    private string Connection => $"Data Source={_file};Default Timeout=1";

    public CollectedLog Log { get; } = new();

    /// <summary>Other definition files than those that are shipped.</summary>
    public string? Definitions { get; init; }

    /// <summary>Somebody who comes to it, also while its database is not there.</summary>
    public Visitor Stranger() => new(CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new Uri("https://localhost") }));

    /// <summary>Holds the place of the one writer until it is disposed.</summary>
    public SqliteConnection Lock() => Say("BEGIN IMMEDIATE");

    /// <summary>Says something to the database beside the portal, and stays connected until it is disposed.</summary>
    public SqliteConnection Say(string statement)
    {
        var connection = new SqliteConnection($"Data Source={_file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
        return connection;
    }

    public void RemoveDatabase(string? instead = null)
    {
        Pools.Clear(Connection);
        foreach (var file in new[] { _file, _file + "-wal", _file + "-shm" })
        {
            File.Delete(file);
        }

        if (instead is not null)
        {
            File.WriteAllText(_file, instead);
        }
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting(PortalSettings.DatabaseEngine, "Sqlite");
        builder.UseSetting(PortalSettings.ConnectionString, Connection);
        builder.ConfigureTestServices(services => services.AddSingleton<ILoggerProvider>(Log));
        if (Definitions is { } folder)
        {
            builder.ConfigureTestServices(services => services.AddSingleton(new DefinitionFolder(folder)));
        }
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        RemoveDatabase();
    }
}
