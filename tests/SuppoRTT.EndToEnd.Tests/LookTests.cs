using Microsoft.Playwright;

namespace SuppoRTT.EndToEnd.Tests;

/// <summary>A look at a page finds that a name in it leads nowhere, although a page that is built like it was looked at before.</summary>
public sealed class LookTests : IAsyncLifetime
{
    private IBrowserContext _context = null!;

    public async Task InitializeAsync() => _context = await (await Chromium.Browser).NewContextAsync();

    public Task DisposeAsync() => _context.CloseAsync();

    [Theory]
    [InlineData("<label for=\"name\">Your name</label><input id=\"name\">", "for=\"name\"", "for=\"nobody\"")]
    [InlineData("<p id=\"words\">Your name</p><input aria-labelledby=\"words\">", "id=\"words\"", "id=\"other\"")]
    public async Task Page_WithANameThatLeadsNowhere_IsLookedAtByItself(string main, string whole, string broken)
    {
        await At("As it should be", main);

        var objection = await Record.ExceptionAsync(() => At("Broken", main.Replace(whole, broken, StringComparison.Ordinal)));
        objection.ShouldNotBeNull().Message.ShouldContain("label: Form elements must have labels");
    }

    private async Task At(string title, string main)
    {
        var page = await _context.NewPageAsync();
        await page.SetContentAsync($"<!DOCTYPE html><html lang=\"en\"><head><title>{title}</title></head><body><main><h1>{title}</h1><p>{main.Length}</p>{main}</main></body></html>");
        await Look.At(page, Scripts.Run);
    }
}
