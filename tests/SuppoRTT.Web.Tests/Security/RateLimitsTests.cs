using System.Net;
using System.Net.Http.Json;

namespace SuppoRTT.Web.Tests.Security;

/// <summary>The portal with room for two tries only.</summary>
public sealed class NarrowPortal : Portal
{
    public const int Tries = 2;

    protected override int TriesAllowed => Tries;
}

public sealed class RateLimitsTests(NarrowPortal portal) : IClassFixture<NarrowPortal>
{
    [Theory]
    [InlineData("/sign-in", "Email", "nobody@wessex.example", HttpStatusCode.UnprocessableEntity, "a minute")]
    [InlineData("/forgotten-password", "Email", "nobody@wessex.example", HttpStatusCode.Redirect, "60 minutes")]
    [InlineData("/verify", "Code", "7K4M-2QD9-HJ3T-XC6P-4RVN", HttpStatusCode.OK, "a minute")]
    public async Task Post_OnceTooOften_IsRefusedInPlainWordsWithATimeToWait(string path, string field, string typed, HttpStatusCode ordinarily, string wait)
    {
        var visitor = await portal.Visitor();
        var page = await visitor.Open(path);
        for (var tries = 0; tries < NarrowPortal.Tries; tries++)
        {
            (await visitor.Send(page, path, (field, typed))).StatusCode.ShouldBe(ordinarily);
        }

        using var refused = await visitor.Send(page, path, (field, typed));

        refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        refused.Headers.RetryAfter!.Delta!.Value.ShouldBeInRange(TimeSpan.FromSeconds(1), TimeSpan.FromHours(1));
        (await refused.Html()).Words("main").ShouldContain($"Too many tries in a short time Nothing was changed. Wait {wait}");
        (await visitor.Get(path)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Bounces_ToldTooOften_AreRefused()
    {
        using var client = portal.CreateClient();
        var answers = new List<HttpStatusCode>();
        for (var tries = 0; tries <= NarrowPortal.Tries; tries++)
        {
            answers.Add((await client.PostAsJsonAsync("/mail/bounces", new { message = "1", kind = "permanent" })).StatusCode);
        }

        answers.ShouldBe([HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.TooManyRequests]);
    }

    [Theory]
    [InlineData("/wessex/calendar/guessed.ics")]
    [InlineData("/wessex/rota-plans/guessed")]
    public async Task Get_OfASecretAddress_OnceTooOften_IsRefusedWithATimeToWait(string path)
    {
        var visitor = await portal.Visitor();
        for (var tries = 0; tries < NarrowPortal.Tries; tries++)
        {
            (await visitor.Get(path)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }

        using var refused = await visitor.Get(path);

        refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        refused.Headers.RetryAfter!.Delta!.Value.ShouldBeInRange(TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
    }
}
