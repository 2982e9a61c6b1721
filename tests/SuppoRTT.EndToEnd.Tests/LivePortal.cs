using System.Globalization;

using Microsoft.AspNetCore.Hosting;

using Microsoft.Playwright;

using SuppoRTT.Domain.Common;
using SuppoRTT.Testing;
using SuppoRTT.Web.Infrastructure;

namespace SuppoRTT.EndToEnd.Tests;

/// <summary>The portal of the tests on a port of its own, as browsers reach it.</summary>
public sealed class LivePortal : Portal, IAsyncLifetime
{
    private readonly List<IBrowserContext> _contexts = [];

    public LivePortal() => UseKestrel(0);

    public Task InitializeAsync() => Prepare();

    async Task IAsyncLifetime.DisposeAsync()
    {
        foreach (var context in _contexts)
        {
            await context.CloseAsync();
        }
    }

    /// <summary>Somebody of the cast at a browser of their own, or a stranger.</summary>
    public async Task<Somebody> Somebody(Member? member, Scripts scripts = Scripts.Run)
    {
        var browser = await Chromium.Browser;
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = ClientOptions.BaseAddress.ToString(),
            JavaScriptEnabled = scripts != Scripts.Off,
            ViewportSize = Widths.Desk,
            Locale = "en-GB",
            TimezoneId = "Europe/London",
            ReducedMotion = ReducedMotion.Reduce,
        });
        _contexts.Add(context);
        if (scripts == Scripts.Refused)
        {
            await context.RouteAsync("**/js/*", route => route.AbortAsync());
        }

        return new Somebody(member, await context.NewPageAsync(), scripts);
    }

    public async Task<Somebody> SignedIn(Member member, Scripts scripts = Scripts.Run)
    {
        var somebody = await Somebody(member, scripts);
        await somebody.SignsIn();
        return somebody;
    }

    /// <summary>Time passes until 9 in the morning of this day, UK time.</summary>
    public void Becomes(string day) =>
        Clock.Now = UkTime.InstantOf(DateOnly.ParseExact(day, "d MMMM yyyy", CultureInfo.InvariantCulture), new TimeOnly(9, 0));

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseStaticWebAssets();
        builder.UseSetting(PortalSettings.PublicAddress, "http://localhost");
    }
}

/// <summary>What a browser does with the portal's scripts.</summary>
public enum Scripts
{
    Run,

    /// <summary>They do not arrive, as on a bad line.</summary>
    Refused,

    /// <summary>The browser runs none at all.</summary>
    Off,
}
