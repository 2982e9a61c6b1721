using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace SuppoRTT.Web.Tests.Walking;

/// <summary>The form of any page, filled in as somebody would: what is empty is typed, the first of several is chosen, every box is ticked.</summary>
internal static class FilledForm
{
    /// <summary>The form of a page into which one types; null if there is none.</summary>
    public static IHtmlFormElement? Of(IHtmlDocument page) =>
        page.QuerySelectorAll<IHtmlFormElement>("main form").FirstOrDefault(f => f.Method == "post" && f.QuerySelector("textarea, input[type=text]") is not null)
        ?? page.QuerySelectorAll<IHtmlFormElement>("main form").FirstOrDefault(f => f.Method == "post");

    /// <summary>All that a browser would send once these words stand in every empty text, with the first of March 2026 in every empty date.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Fields(IHtmlFormElement form, string words, string? then = null)
    {
        foreach (var group in form.Elements.OfType<IHtmlInputElement>().Where(i => i.Type == "radio").GroupBy(i => i.Name).Where(g => g.All(i => !i.IsChecked)))
        {
            group.First().IsChecked = true;
        }

        foreach (var box in form.Elements.OfType<IHtmlInputElement>().Where(i => i.Type == "checkbox"))
        {
            box.IsChecked = true;
        }

        var fields = Visitor.Fields(form).Select(f => KeyValuePair.Create(f.Key, IsTyped(form, f.Key) && string.IsNullOrWhiteSpace(f.Value) ? Typed(f.Key, words) : f.Value));
        return [.. fields.Where(f => then is null || !f.Key.Equals("then", StringComparison.OrdinalIgnoreCase)), .. then is null ? Array.Empty<KeyValuePair<string, string>>() : [KeyValuePair.Create("then", then)]];
    }

    /// <summary>The names of the fields for more than a few words.</summary>
    public static IReadOnlyList<string> LongTexts(IHtmlFormElement form) => [.. form.QuerySelectorAll<IHtmlTextAreaElement>("textarea").Where(t => t.Name is { Length: > 0 } && !t.IsDisabled).Select(t => t.Name!)];

    private static bool IsTyped(IHtmlFormElement form, string name) => form.Elements.OfType<IHtmlElement>()
        .Any(e => e.GetAttribute("name") == name && e is IHtmlTextAreaElement or IHtmlInputElement { Type: "text" or "email" or "tel" or "search" });

    private static string Typed(string name, string words) => name.Split('.')[^1] switch
    {
        "Day" => "1",
        "Month" => "3",
        "Year" => "2026",
        "Email" or "Address" => "jo.typed@hospital.example",
        _ => words,
    };
}
