using System.Net;

using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

using SuppoRTT.Testing;
using SuppoRTT.Web.Infrastructure;
using SuppoRTT.Web.Testing;

namespace SuppoRTT.Web.Tests.Faults;

/// <summary>The database is locked, gone or unreadable: people get a plain page, the operator a line that says why. On a file of SQLite, whichever engine the other tests run on.</summary>
public sealed class DatabaseOutOfReachTests : IDisposable
{
    private const string Sorry = "Sorry, the portal cannot save or show anything just now";

    private readonly FragilePortal _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Post_WhileTheDatabaseIsLocked_IsToldPlainlyAndSucceedsAfterwards()
    {
        var reference = await _portal.Given("wessex", a => a.Absence());
        var withdraw = $"/wessex/absences/{reference}/withdraw";
        var visitor = await _portal.SignedInAs(Cast.Wessex.Trainee);
        var page = await visitor.Open(withdraw);

        using (_portal.Lock())
        {
            using var refused = await visitor.Send(page, withdraw, ("Reason", "Plans changed"));
            await ShouldBePlain(refused);
            (await visitor.Get("/wessex/home")).StatusCode.ShouldBe(HttpStatusCode.OK, "Reading goes on");
        }

        ShouldSayWhy("database is locked");
        (await visitor.Send(page, withdraw, ("Reason", "Plans changed"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Get_WhenTheDatabaseIsGone_IsToldPlainly()
    {
        var visitor = await _portal.SignedInAs(Cast.Wessex.Trainee);
        _portal.RemoveDatabase();

        await ShouldBePlain(await visitor.Get("/wessex/home"));
        await ShouldBePlain(await visitor.Get("/"));

        ShouldSayWhy("no such table");
    }

    [Fact]
    public async Task Get_WhenTheDatabaseCannotBeRead_IsToldPlainly()
    {
        var visitor = await _portal.SignedInAs(Cast.Wessex.Trainee);
        _portal.RemoveDatabase("This is no database, but something that lies where it should be.");

        await ShouldBePlain(await visitor.Get("/wessex/home"));

        ShouldSayWhy("file is not a database");
    }

    [Fact]
    public async Task Health_WhenTheDatabaseAnswersAndWhenItDoesNot_SaysSo()
    {
        var visitor = await _portal.Visitor();
        using var well = await visitor.Get("/health");
        _portal.RemoveDatabase("no database");
        using var ill = await visitor.Get("/health");

        (well.StatusCode, await well.Content.ReadAsStringAsync()).ShouldBe((HttpStatusCode.OK, "Healthy"));
        (ill.StatusCode, await ill.Content.ReadAsStringAsync()).ShouldBe((HttpStatusCode.ServiceUnavailable, "Unhealthy"));
    }

    private static async Task ShouldBePlain(HttpResponseMessage response)
    {
        response.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        response.Content.Headers.ContentType!.ToString().ShouldBe("text/html; charset=utf-8");
        var text = await response.Content.ReadAsStringAsync();
        (await response.Html()).Words("h1").ShouldBe(Sorry);
        text.ShouldNotContain("Exception");
        text.ShouldNotContain("SQLite");
        text.ShouldNotContain("   at ");
    }

    private void ShouldSayWhy(string reason)
    {
        var lines = _portal.Log.Lines.Where(line => line.Contains("The database cannot be reached", StringComparison.Ordinal)).ToList();
        lines.ShouldNotBeEmpty();
        lines.ShouldAllBe(line => line.Contains(reason, StringComparison.Ordinal));
        lines.ShouldAllBe(line => !line.Contains('\n', StringComparison.Ordinal) && !line.Contains("Demo", StringComparison.Ordinal) && !line.Contains('@', StringComparison.Ordinal));
    }

    private sealed class FragilePortal : Portal
    {
        private readonly string _file = Path.Combine(Path.GetTempPath(), $"supportt-{Guid.NewGuid():N}.db");

        public CollectedLog Log { get; } = new();

        /// <summary>Holds the place of the one writer until it is disposed.</summary>
        public SqliteConnection Lock()
        {
            var connection = new SqliteConnection($"Data Source={_file};Pooling=False");
            connection.Open();
            using var begin = connection.CreateCommand();
            begin.CommandText = "BEGIN IMMEDIATE";
            begin.ExecuteNonQuery();
            return connection;
        }

        public void RemoveDatabase(string? instead = null)
        {
            SqliteConnection.ClearAllPools();
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
            builder.UseSetting(PortalSettings.ConnectionString, $"Data Source={_file};Default Timeout=1");
            builder.ConfigureTestServices(services => services.AddSingleton<ILoggerProvider>(Log));
        }

        protected override void Dispose(bool disposing)
        {
            base.Dispose(disposing);
            RemoveDatabase();
        }
    }
}
