using System.Text;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;

using AngleSharp.Dom;
using AngleSharp.Html.Parser;

using Microsoft.AspNetCore.Html;

namespace SuppoRTT.Web.Tests.Components;

/// <summary>Markup in a form in which two pieces are equal if a browser and a screen reader make the same of them.</summary>
internal static partial class DesignMarkup
{
    private static readonly HtmlParser _parser = new();

    public static string Write(IHtmlContent content)
    {
        using var writer = new StringWriter();
        content.WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString();
    }

    public static string Normalised(string html)
    {
        var text = new StringBuilder();
        foreach (var node in _parser.ParseDocument($"<body>{html}").Body!.ChildNodes)
        {
            Append(text, node, 0);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, INode node, int depth)
    {
        if (node is IElement element)
        {
            text.Append(' ', depth * 2).Append('<').Append(element.LocalName);
            foreach (var attribute in element.Attributes.OrderBy(attribute => attribute.Name, StringComparer.Ordinal))
            {
                text.Append(' ').Append(attribute.Name).Append("=\"").Append(Spaces().Replace(attribute.Value, " ").Trim()).Append('"');
            }

            text.Append(">\n");
            foreach (var child in element.ChildNodes)
            {
                Append(text, child, depth + 1);
            }
        }
        else if (node is IText { Parent: IElement parent } words)
        {
            var said = Said(words.Data, parent);
            if (said.Length > 0)
            {
                text.Append(' ', depth * 2).Append('\'').Append(said).Append("'\n");
            }
        }
    }

    // Spaces at the ends matter where hidden words join visible ones; what was typed matters to the letter.
    private static string Said(string words, IElement parent) =>
        parent.LocalName == "textarea" ? words
        : parent.ClassList.Contains("nhsuk-u-visually-hidden") ? Spaces().Replace(words, " ")
        : Spaces().Replace(words, " ").Trim();

    [GeneratedRegex(@"[ \t\r\n]+")]
    private static partial Regex Spaces();
}
