using System.Text.Encodings.Web;

using Microsoft.AspNetCore.Html;

namespace SuppoRTT.Web.Features.Components;

/// <summary>Words on a page: plain text, which is encoded when it is written, or markup that a view has made.</summary>
public sealed class Phrase : IHtmlContent
{
    private readonly string? _text;
    private readonly IHtmlContent? _markup;

    private Phrase(string? text, IHtmlContent? markup) => (_text, _markup) = (text, markup);

    /// <summary>Whether this is markup, which may hold more than a line of text.</summary>
    internal bool IsMarkup => _markup is not null;

    /// <summary>Plain text; nothing if there is none.</summary>
    public static implicit operator Phrase?(string? text) => FromString(text);

    /// <summary>Plain text; nothing if there is none.</summary>
    public static Phrase? FromString(string? text) => string.IsNullOrEmpty(text) ? null : new Phrase(text, null);

    /// <summary>Markup that is safe already; nothing if there is none.</summary>
    public static Phrase? FromMarkup(IHtmlContent? markup) => markup switch
    {
        null => null,
        Microsoft.AspNetCore.Razor.TagHelpers.TagHelperContent { IsEmptyOrWhiteSpace: true } => null,
        _ => new Phrase(null, markup),
    };

    /// <summary>The plain text; none for markup.</summary>
    internal string? PlainText => _text;

    /// <summary>Whether the plain text contains this word; never for markup.</summary>
    internal bool Mentions(string word) => _text?.Contains(word, StringComparison.OrdinalIgnoreCase) ?? false;

    /// <inheritdoc />
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        if (_markup is not null)
        {
            _markup.WriteTo(writer, encoder);
        }
        else
        {
            encoder.Encode(writer, _text!);
        }
    }
}
