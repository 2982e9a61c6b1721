using System.Text.Encodings.Web;

using Microsoft.AspNetCore.Html;

namespace SuppoRTT.Web.Features.Components;

/// <summary>A piece of a page, described by plain values; writing it into a view draws it as the design system does.</summary>
public abstract record Component : IHtmlContent
{
    /// <summary>Further classes of the element, beside its own.</summary>
    public string? Classes { get; init; }

    /// <summary>Further attributes of the element.</summary>
    public IReadOnlyDictionary<string, string> Attributes { get; init; } = new Dictionary<string, string>();

    /// <inheritdoc />
    public void WriteTo(TextWriter writer, HtmlEncoder encoder) => Draw().WriteTo(writer, encoder);

    /// <summary>The markup of this component.</summary>
    protected abstract IHtmlContent Draw();
}

/// <summary>How big a label, a legend or a heading is drawn.</summary>
public enum TextSize
{
    /// <summary>As the component draws it by itself.</summary>
    Normal,

    /// <summary>Small.</summary>
    S,

    /// <summary>Medium.</summary>
    M,

    /// <summary>Large.</summary>
    L,

    /// <summary>Extra large.</summary>
    XL,
}

internal static class TextSizes
{
    /// <summary>The class of a size, none for the normal one.</summary>
    public static string? Class(this TextSize size, string prefix) => size switch
    {
        TextSize.Normal => null,
        TextSize.S => prefix + "s",
        TextSize.M => prefix + "m",
        TextSize.L => prefix + "l",
        TextSize.XL => prefix + "xl",
    };
}
