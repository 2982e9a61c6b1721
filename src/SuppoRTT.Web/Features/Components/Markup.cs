using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace SuppoRTT.Web.Features.Components;

/// <summary>How components write an element in a line.</summary>
internal static class Markup
{
    /// <summary>Where a view says null, Razor hands an empty text to a tag helper.</summary>
    public static string? NoneIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private static readonly string[] _void = ["input", "hr", "img"];

    public static TagBuilder Element(string name, params ReadOnlySpan<string?> classes)
    {
        var element = new TagBuilder(name);
        if (_void.Contains(name))
        {
            element.TagRenderMode = TagRenderMode.SelfClosing;
        }

        return element.With("class", Words(classes));
    }

    /// <summary>An attribute; none when there is no value.</summary>
    public static TagBuilder With(this TagBuilder element, string name, string? value)
    {
        if (value is not null)
        {
            element.Attributes[name] = value;
        }

        return element;
    }

    /// <summary>An attribute that has no value.</summary>
    public static TagBuilder Flag(this TagBuilder element, string name, bool isOn) => element.With(name, isOn ? "" : null);

    public static TagBuilder With(this TagBuilder element, IReadOnlyDictionary<string, string> attributes)
    {
        foreach (var (name, value) in attributes)
        {
            element.Attributes[name] = value;
        }

        return element;
    }

    public static TagBuilder Containing(this TagBuilder element, params ReadOnlySpan<IHtmlContent?> contents)
    {
        foreach (var content in contents)
        {
            if (content is not null)
            {
                element.InnerHtml.AppendHtml(content);
            }
        }

        return element;
    }

    public static TagBuilder Containing(this TagBuilder element, IEnumerable<IHtmlContent> contents)
    {
        foreach (var content in contents)
        {
            element.InnerHtml.AppendHtml(content);
        }

        return element;
    }

    public static TagBuilder Saying(this TagBuilder element, string text)
    {
        element.InnerHtml.Append(text);
        return element;
    }

    public static TagBuilder VisuallyHidden(string text) => Element("span", "nhsuk-u-visually-hidden").Saying(text);

    public static HtmlContentBuilder Together(params ReadOnlySpan<IHtmlContent?> contents)
    {
        var together = new HtmlContentBuilder();
        foreach (var content in contents)
        {
            if (content is not null)
            {
                together.AppendHtml(content);
            }
        }

        return together;
    }

    /// <summary>The words that are there, with a space between them; nothing if there are none.</summary>
    public static string? Words(params ReadOnlySpan<string?> words)
    {
        string? joined = null;
        foreach (var word in words)
        {
            if (!string.IsNullOrEmpty(word))
            {
                joined = joined is null ? word : joined + " " + word;
            }
        }

        return joined;
    }
}
