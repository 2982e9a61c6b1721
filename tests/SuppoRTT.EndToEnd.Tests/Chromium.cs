using Microsoft.Playwright;

using SuppoRTT.Testing;

namespace SuppoRTT.EndToEnd.Tests;

/// <summary>The one browser of a run, found by SUPPORTT_CHROMIUM, else on the PATH. It ends with the run; everybody in a test has a context of their own in it.</summary>
public static class Chromium
{
    private static readonly Lazy<Task<IBrowser>> _browser = new(Start);

    public static Task<IBrowser> Browser => _browser.Value;

    private static async Task<IBrowser> Start()
    {
        var chromium = Tool.Named("chromium").Path;
        Assertions.SetDefaultExpectTimeout(20_000);
        var playwright = await Playwright.CreateAsync();
        return await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = chromium,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
            ],
        });
    }
}
