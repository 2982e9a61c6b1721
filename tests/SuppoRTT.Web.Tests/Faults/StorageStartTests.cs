using System.Globalization;
using System.Net;

using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Faults;

/// <summary>The portal starts while its database is locked, or after a process was killed that changed its tables.</summary>
public sealed class StorageStartTests : IDisposable
{
    private const string Claim = """CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER NOT NULL PRIMARY KEY, "Timestamp" TEXT NOT NULL);""";

    private readonly FragilePortal _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Start_WhileTheDatabaseIsLocked_SaysSoAndIsThereOnceItIsNot()
    {
        Visitor visitor;
        using (_portal.Say("BEGIN EXCLUSIVE"))
        {
            visitor = _portal.Stranger();
            await ShouldBeAway(visitor);
            _portal.Log.Faults.ShouldContain(line => line.StartsWith("Error The database could not be made ready, and is tried again in a moment: SqliteException 5: ", StringComparison.Ordinal));
        }

        await ShouldComeBack(visitor);
    }

    [Fact]
    public async Task Start_AfterAProcessDiedAtTheTables_RemovesItsClaimAndSaysSo()
    {
        _portal.Say(Claim + Row(_portal.Clock.Now.AddMinutes(-10))).Dispose();

        (await _portal.Stranger().Get("/")).StatusCode.ShouldBe(HttpStatusCode.OK);

        _portal.Log.Faults.Single().ShouldMatch("^Warning A process died while it changed the tables of .*[.]db: its row in __EFMigrationsLock is removed$");
    }

    [Fact]
    public async Task Start_WhileAnotherProcessIsAtTheTables_WaitsAndSaysForWhat()
    {
        _portal.Say(Claim + Row(_portal.Clock.Now.AddMinutes(-1))).Dispose();
        var visitor = _portal.Stranger();

        await ShouldBeAway(visitor);
        _portal.Log.Faults[0].ShouldMatch("^Warning Another process is changing the tables of .*[.]db, or died while it did; its row in __EFMigrationsLock counts for 3 minutes$");

        _portal.Say("""DELETE FROM "__EFMigrationsLock" """).Dispose();
        await ShouldComeBack(visitor);
    }

    [Fact]
    public async Task Start_WithNothingToChange_MindsNoClaim()
    {
        using var first = new FragilePortal();
        (await first.Stranger().Get("/")).StatusCode.ShouldBe(HttpStatusCode.OK);
        first.Say("""DELETE FROM "__EFMigrationsLock";""" + Row(first.Clock.Now)).Dispose();

        await using var second = first.WithWebHostBuilder(_ => { });

        (await second.CreateClient().GetAsync(new Uri("/", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Start_WithDefinitionsThatCannotBeUsed_OnceTheDatabaseIsThere_SaysWhichFileKeyAndRule()
    {
        var folder = Directory.CreateTempSubdirectory("supportt-definitions-");
        Directory.CreateDirectory(Path.Combine(folder.FullName, "blocks"));
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "blocks", "broken.jsonc"), "{ \"key\": }");
        try
        {
            using var portal = new FragilePortal { Definitions = folder.FullName };
            using (portal.Say("BEGIN EXCLUSIVE"))
            {
                await ShouldBeAway(portal.Stranger());
                portal.Log.Faults.ShouldNotContain(line => line.StartsWith("Critical", StringComparison.Ordinal));
            }

            var told = await Eventually.Sees(() => Task.FromResult(portal.Log.Faults.FirstOrDefault(line => line.StartsWith("Critical The portal stops", StringComparison.Ordinal))), "the log says why");
            told.ShouldContain("blocks/broken.jsonc cannot be used:\n  line 1: is not JSON");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Row(DateTimeOffset at) => string.Create(CultureInfo.InvariantCulture, $"""INSERT INTO "__EFMigrationsLock" VALUES (1, '{at.UtcDateTime:yyyy-MM-dd HH:mm:ss.FFFFFFF}+00:00');""");

    private static async Task ShouldBeAway(Visitor visitor)
    {
        using var page = await visitor.Get("/");
        (page.StatusCode, (await page.Html()).Words("h1")).ShouldBe((HttpStatusCode.ServiceUnavailable, "Sorry, the portal cannot save or show anything just now"));
        using var health = await visitor.Get("/health");
        (health.StatusCode, await health.Content.ReadAsStringAsync()).ShouldBe((HttpStatusCode.ServiceUnavailable, "Unhealthy"));
    }

    private static async Task ShouldComeBack(Visitor visitor)
    {
        await Eventually.Sees(async () => await visitor.Get("/") is { StatusCode: HttpStatusCode.OK } page ? page : null, "the portal is there");
        (await visitor.Get("/health")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
