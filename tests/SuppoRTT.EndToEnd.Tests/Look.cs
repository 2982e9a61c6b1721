using System.Collections.Concurrent;

using Deque.AxeCore.Commons;

using Microsoft.Playwright;

namespace SuppoRTT.EndToEnd.Tests;

/// <summary>The widths at which every page is looked at.</summary>
public static class Widths
{
    public static ViewportSize Desk => new() { Width = 1280, Height = 900 };

    public static ViewportSize SmallPhone => new() { Width = 320, Height = 640 };
}

/// <summary>
/// A look at a page as axe sees it, wide and on a small phone, where nothing may need scrolling sideways. What axe objects to is in how a page is built: it looks once at pages that are built alike, whatever their words.
/// With SUPPORTT_PICTURES naming a folder, each page leaves its picture there.
/// </summary>
public static class Look
{
    /// <summary>Runs axe on the page and brings back what it objects to, in words. The portal's pages hold no frames, so one run in the page sees all of it.</summary>
    private const string Violations = """
        async () => (await axe.run(document, {
            runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
            resultTypes: ['violations'],
        })).violations.map(v => `${v.id}: ${v.help}\n  ${v.nodes.map(n => n.html).join('\n  ')}`)
        """;

    /// <summary>
    /// How a page is built: its elements with their classes, roles and states, those that repeat each other once, and where there are words at all. Of names and of what refers to them only whether
    /// they hold: an id that stands twice, or a label, a description or a link to something that is not there, makes another build.
    /// </summary>
    private const string Build = """
        () => {
            const named = /^(id|for|href|src|value|name|content|title|alt|action|formaction|datetime|aria-(labelledby|describedby|controls|label)|data-.*)$/;
            const referring = /^(for|aria-(labelledby|describedby|controls))$/;
            const all = Map.groupBy(document.querySelectorAll('[id]'), e => e.id);
            const isThere = id => all.has(id);
            const holds = ({ name, value }) => name === 'id' ? all.get(value)?.length === 1
                : name === 'href' && value.length > 1 && value[0] === '#' ? isThere(value.slice(1))
                : !referring.test(name) || value.split(/\s+/).every(isThere);
            const of = element => {
                const own = [...element.attributes].map(a => named.test(a.name) ? `${a.name}${!a.value ? '!' : holds(a) ? '' : '?'}` : `${a.name}=${a.value}`).sort();
                const words = [...element.childNodes].some(n => n.nodeType === Node.TEXT_NODE && n.data.trim());
                const parts = [...element.children].map(of);
                return `${element.tagName}[${own}]${words ? 'w' : ''}(${parts.filter((p, i) => p !== parts[i - 1])})`;
            };
            return of(document.documentElement);
        }
        """;

    private static readonly string _axe = new BundledAxeScriptProvider().GetScript();

    private static readonly string? _pictures = Environment.GetEnvironmentVariable("SUPPORTT_PICTURES");
    private static readonly ConcurrentDictionary<string, bool> _seen = new();
    private static readonly ConcurrentDictionary<string, bool> _built = new();
    private static int _taken;

    /// <summary>Looks at a page, once for the same words.</summary>
    public static async Task At(IPage page, Scripts scripts)
    {
        var words = $"{scripts} {page.Url} {await page.EvaluateAsync<string>("document.body.innerText")}";
        if (!_seen.TryAdd(words, true))
        {
            return;
        }

        var isNew = scripts != Scripts.Off && _built.TryAdd(await page.EvaluateAsync<string>(Build), true); // Axe is a script itself, so it cannot look where none run.
        await Keep(page, "wide");
        if (isNew)
        {
            await BringAxe(page);
            await Check(page);
        }

        await page.SetViewportSizeAsync(Widths.SmallPhone.Width, Widths.SmallPhone.Height);
        await Keep(page, "phone");
        await FitsASmallPhone(page);
        if (isNew)
        {
            await Check(page);
        }

        await page.SetViewportSizeAsync(Widths.Desk.Width, Widths.Desk.Height);
    }

    /// <summary>The menu folds a moment after the window has narrowed, so this waits until the page fits.</summary>
    private static async Task FitsASmallPhone(IPage page)
    {
        try
        {
            await page.WaitForFunctionAsync("width => document.documentElement.scrollWidth <= width", Widths.SmallPhone.Width);
        }
        catch (TimeoutException)
        {
            (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(Widths.SmallPhone.Width, $"{page.Url} scrolls sideways on a small phone");
        }
    }

    private static async Task BringAxe(IPage page)
    {
        await page.EvaluateAsync(_axe);
        (await page.Locator("iframe, frame").CountAsync()).ShouldBe(0, $"{page.Url} holds a frame, into which axe does not look");
    }

    private static async Task Check(IPage page) =>
        (await page.EvaluateAsync<string[]>(Violations)).ShouldBeEmpty($"{page.Url} at {page.ViewportSize!.Width}");

    private static async Task Keep(IPage page, string width)
    {
        if (_pictures is not null)
        {
            var name = new Uri(page.Url).AbsolutePath.Trim('/').Replace('/', '.');
            await page.ScreenshotAsync(new() { FullPage = true, Path = Path.Combine(_pictures, $"{Interlocked.Increment(ref _taken):0000}-{name}-{width}.png") });
        }
    }
}
