using System.Net;

using SuppoRTT.Testing;

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

        ShouldSayWhy("database is locked", times: 1);
        (await visitor.Send(page, withdraw, ("Reason", "Plans changed"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Post_ThatFailsByAFaultOfOurs_IsGivenBack()
    {
        var withdraw = $"/wessex/absences/{await _portal.Given("wessex", a => a.Absence())}/withdraw";
        var visitor = await _portal.SignedInAs(Cast.Wessex.Trainee);
        var page = await visitor.Open(withdraw);
        using var fault = _portal.Say("""CREATE TRIGGER "Fault" BEFORE UPDATE ON "Absences" BEGIN SELECT RAISE(ABORT, 'fault'); END""");

        using var failed = await visitor.Send(page, withdraw, ("Reason", "Plans changed"));

        failed.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        var shown = await failed.Html();
        (shown.Words("h1"), shown.Words(".app-answer")).ShouldBe(("Sorry, something went wrong", "Plans changed"));
        _portal.Say("""DROP TRIGGER "Fault" """).Dispose();
        (await visitor.Send(shown, withdraw)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Post_OfAPassword_IsNotGivenBack()
    {
        var visitor = await _portal.Visitor();
        var page = await visitor.Open("/sign-in");
        _portal.RemoveDatabase("no database");

        using var refused = await visitor.Send(page, "/sign-in", ("Email", Cast.Wessex.Trainee.Email), ("Password", "three plain words"));

        await ShouldBePlain(refused);
        (await refused.Html()).QuerySelector("form").ShouldBeNull();
        (await refused.Content.ReadAsStringAsync()).ShouldNotContain("three plain words");
    }

    [Fact]
    public async Task Post_ThatAnotherSiteMakes_IsNotGivenBack()
    {
        var visitor = await _portal.Visitor();
        _portal.RemoveDatabase("no database");
        visitor.Http.DefaultRequestHeaders.Add("Sec-Fetch-Site", "cross-site");

        using var refused = await visitor.Post("/wessex/absences/SRT-7K4M-2QD9/withdraw", [new("Reason", "Words of somebody else")]);

        refused.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await refused.Content.ReadAsStringAsync()).ShouldNotContain("Words of somebody else");
    }

    [Fact]
    public async Task Get_WhenTheDatabaseIsGone_IsToldPlainly()
    {
        var visitor = await _portal.SignedInAs(Cast.Wessex.Trainee);
        _portal.RemoveDatabase();

        await ShouldBePlain(await visitor.Get("/wessex/home"));
        await ShouldBePlain(await visitor.Get("/"));

        ShouldSayWhy("no such table", times: 2);
    }

    [Fact]
    public async Task Get_WhenTheDatabaseCannotBeRead_IsToldPlainly()
    {
        var visitor = await _portal.SignedInAs(Cast.Wessex.Trainee);
        _portal.RemoveDatabase("This is no database, but something that lies where it should be.");

        await ShouldBePlain(await visitor.Get("/wessex/home"));

        ShouldSayWhy("file is not a database", times: 1);
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
        response.Headers.GetValues("Content-Security-Policy").Single().ShouldStartWith("default-src 'none'");
        response.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        text.ShouldNotContain("Exception");
        text.ShouldNotContain("SQLite");
        text.ShouldNotContain("   at ");
    }

    /// <summary>One line for each page that could not be shown, and nothing else in the log that went wrong.</summary>
    private void ShouldSayWhy(string reason, int times)
    {
        _portal.Log.Lines.ShouldAllBe(line => !line.Contains('\n', StringComparison.Ordinal) && !line.Contains("Demo", StringComparison.Ordinal) && !line.Contains('@', StringComparison.Ordinal));
        var faults = _portal.Log.Faults;
        faults.ShouldAllBe(line => line.StartsWith("Error The database cannot be reached: SqliteException ", StringComparison.Ordinal) && line.Contains(reason, StringComparison.Ordinal));
        faults.Count.ShouldBe(times, string.Join("\n", faults));
    }
}
