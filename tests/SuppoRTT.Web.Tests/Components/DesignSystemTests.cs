using System.Text.Json;

using SuppoRTT.Web.Features.Components;

namespace SuppoRTT.Web.Tests.Components;

/// <summary>Our components against the examples that the design system's package ships, each with the markup it must have.</summary>
public sealed class DesignSystemTests
{
    public static TheoryData<string> Components => [.. DesignScope.All.Keys];

    [Theory]
    [MemberData(nameof(Components))]
    public void Component_DrawnFromTheOptionsOfAnExample_IsTheMarkupOfTheExample(string component)
    {
        var wrong = Examples(component)
            .Where(example => example.Outside.Count == 0 && example.Ours != example.Theirs)
            .Select(example => $"{example.Name}\n--- theirs\n{example.Theirs}--- ours\n{example.Ours}");

        string.Join("\n", wrong).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Components))]
    public void Component_ByTheNumberOfItsExamples_CoversWhatItSays(string component)
    {
        var scope = DesignScope.All[component];
        var examples = Examples(component);

        examples.Count(example => example.Outside.Count == 0).ShouldBe(scope.Covered);
        examples.SelectMany(example => example.Outside).Distinct().Order(StringComparer.Ordinal).ShouldBe(scope.NotOffered.Order(StringComparer.Ordinal));
        scope.Covered.ShouldBeGreaterThan(0);
    }

    private static List<Example> Examples(string component)
    {
        var file = Path.Combine(AppContext.BaseDirectory, "design", "fixtures", component, "fixtures.json");
        using var json = JsonDocument.Parse(File.ReadAllText(file));
        return [.. json.RootElement.GetProperty("fixtures").EnumerateArray().Select(fixture => Read(component, fixture))];
    }

    private static Example Read(string component, JsonElement fixture)
    {
        var name = fixture.GetProperty("name").GetString()!;
        var options = new DesignOptions(fixture.GetProperty("context"));
        var ours = DesignScope.All[component].Draw(options);
        if (name.Contains("via call block", StringComparison.Ordinal))
        {
            options.Refuse("(call block)");
        }

        if (name.Contains("class overriding", StringComparison.Ordinal))
        {
            options.Refuse("(class overriding an option)");
        }

        return new Example(name, options.Unread, options.Unread.Count > 0 ? "" : DesignMarkup.Normalised(DesignMarkup.Write(ours)), DesignMarkup.Normalised(fixture.GetProperty("html").GetString()!));
    }

    private sealed record Example(string Name, IReadOnlyCollection<string> Outside, string Ours, string Theirs);
}
