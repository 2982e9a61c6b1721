using System.Globalization;
using System.Text.RegularExpressions;

using Microsoft.Playwright;

using SuppoRTT.Testing;

namespace SuppoRTT.EndToEnd.Tests;

/// <summary>Somebody at a browser of their own, who finds things by the words on the screen. Every page they come to is looked at.</summary>
public sealed class Somebody
{
    private readonly Scripts _scripts;
    private readonly List<string> _complaints = [];
    private readonly Member? _who;

    public Somebody(Member? who, IPage page, Scripts scripts)
    {
        (_who, Page, _scripts) = (who, page, scripts);
        page.PageError += (_, error) => _complaints.Add(error);
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && !message.Text.Contains("status of 4", StringComparison.Ordinal) && scripts == Scripts.Run)
            {
                _complaints.Add(message.Text);
            }
        };
    }

    public Member Who => _who ?? throw new InvalidOperationException("A stranger has no account.");

    public IPage Page { get; }

    public Task Opens(string path) => Turns(() => Page.GotoAsync(path));

    public Task Follows(string link) => Turns(() => Page.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).ClickAsync());

    public Task Follows(Regex link) => Turns(() => Page.GetByRole(AriaRole.Link, new() { NameRegex = link }).ClickAsync());

    public async Task<PrintedCopy> Downloads(string link) =>
        await PrintedCopy.Of(await Page.RunAndWaitForDownloadAsync(() => Page.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).ClickAsync()));

    public Task Presses(string button) => Turns(() => Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync());

    /// <summary>Presses the first of several buttons with the same words, as in a list.</summary>
    public Task PressesFirst(string button) => Turns(() => Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).First.ClickAsync());

    public Task Ticks(string box) => Page.GetByRole(AriaRole.Checkbox, new() { Name = box, Exact = true }).CheckAsync();

    /// <summary>Answers a question of the page, whatever kind of field it is: by the words of its label, and the words of what is chosen, or a day as 1 June 2026.</summary>
    public async Task Answers(string question, string answer)
    {
        var group = Page.GetByRole(AriaRole.Group, new() { Name = question, Exact = true });
        if (await group.CountAsync() == 0)
        {
            await Fill(Page.GetByLabel(question, new() { Exact = true }), answer);
        }
        else if (DateOnly.TryParseExact(answer, "d MMMM yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            await FillDay(group, day);
        }
        else
        {
            await Choose(group, answer);
        }
    }

    /// <summary>A choice may hold further questions with the same words to choose from, so it is one of those with the name of the first.</summary>
    private static async Task Choose(ILocator group, string answer)
    {
        var name = await group.Locator("input:is([type=radio], [type=checkbox])").First.GetAttributeAsync("name");
        await group.GetByLabel(answer, new() { Exact = true }).And(group.Locator($"input[name='{name}']")).CheckAsync();
    }

    private static async Task FillDay(ILocator group, DateOnly day)
    {
        foreach (var (part, value) in new[] { ("Day", day.Day), ("Month", day.Month), ("Year", day.Year) })
        {
            await group.GetByLabel(part, new() { Exact = true }).FillAsync(value.ToString(CultureInfo.InvariantCulture));
        }
    }

    private Task<string> Focused() => Page.EvaluateAsync<string>("() => (document.activeElement.labels?.[0] ?? document.activeElement).textContent.trim()");

    private static async Task Fill(ILocator field, string answer)
    {
        if (await field.EvaluateAsync<bool>("e => e instanceof HTMLSelectElement"))
        {
            await field.SelectOptionAsync(new SelectOptionValue { Label = answer });
        }
        else
        {
            await field.FillAsync(answer);
        }
    }

    public async Task Answers(params (string Question, string Answer)[] answers)
    {
        foreach (var (question, answer) in answers)
        {
            await Answers(question, answer);
        }
    }

    /// <summary>Presses a key.</summary>
    public Task Types(string key) => Page.Keyboard.PressAsync(key);

    /// <summary>Presses a key that leads to another page.</summary>
    public Task TypesAndWaits(string key) => Turns(() => Types(key));

    /// <summary>Goes on with the Tab key until the link, button or field of these words has the focus.</summary>
    public async Task MovesTo(string name)
    {
        for (var presses = 0; presses < 50 && await Focused() != name; presses++)
        {
            await Types("Tab");
        }

        await IsAt(name);
    }

    /// <summary>Waits until what has the focus bears these words.</summary>
    public Task IsAt(string name) => Assertions.Expect(Page.Locator(":focus")).ToHaveAccessibleNameAsync(name);

    /// <summary>Waits until the focus is where these words stand.</summary>
    public Task IsBeside(string words) => Assertions.Expect(Page.Locator(":focus")).ToContainTextAsync(words);

    /// <summary>Presses twice, as somebody does who is in a hurry or on a slow line.</summary>
    public Task PressesTwice(string button) => Turns(() => Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).DblClickAsync());

    public Task FindsTyped(string question, string answer) => Assertions.Expect(Page.GetByLabel(question, new() { Exact = true })).ToHaveValueAsync(answer);

    /// <summary>Waits until the words stand on the page.</summary>
    public Task Sees(string words) => Assertions.Expect(Page.GetByRole(AriaRole.Main)).ToContainTextAsync(words);

    /// <summary>Waits until all of these stand on the page, one after the other, whatever is between them.</summary>
    public Task SeesInOrder(params string[] words) => Assertions.Expect(Page.GetByRole(AriaRole.Main)).ToContainTextAsync(new Regex(string.Join(".*", words.Select(Regex.Escape)), RegexOptions.Singleline));

    public Task SeesHeading(string words) => Assertions.Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync(words);

    /// <summary>Does what leads to another page, or to the same one anew, and looks at it when it has come.</summary>
    private async Task Turns(Func<Task> act)
    {
        var loaded = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Loaded(object? sender, IPage page) => loaded.TrySetResult();
        Page.Load += Loaded;
        await act();
        await loaded.Task.WaitAsync(TimeSpan.FromSeconds(30));
        Page.Load -= Loaded;
        _complaints.ShouldBeEmpty(Page.Url);
        await Look.At(Page, _scripts);
    }
}
