using System.Net;

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
    public async Task Get_OfACalendar_OnceTooOften_IsRefusedWithATimeToWait()
    {
        var visitor = await portal.Visitor();
        for (var tries = 0; tries < NarrowPortal.Tries; tries++)
        {
            (await visitor.Get("/wessex/calendar/guessed.ics")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }

        using var refused = await visitor.Get("/wessex/calendar/guessed.ics");

        refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        refused.Headers.RetryAfter!.Delta!.Value.ShouldBeInRange(TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
    }
}
