using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace SuppoRTT.Web.Infrastructure.Documents.Typesetting;

/// <summary>What people type or paste, made fit to print: composed (NFC), one kind of line ending, no control characters.</summary>
internal static partial class PlainText
{
    public static string Clean(string text)
    {
        var cleaned = new StringBuilder(text.Length);
        foreach (var character in LineEnding().Replace(text, "\n").EnumerateRunes())
        {
            if (character.Value == '\n' || !(Rune.IsControl(character) || IsNoCharacter(character)))
            {
                cleaned.Append(character.ToString());
            }
            else if (character.Value == '\t')
            {
                cleaned.Append(' ');
            }
        }

        return cleaned.ToString().Normalize(NormalizationForm.FormC);
    }

    /// <summary>On one line, for a title or a bookmark.</summary>
    public static string CleanLine(string text) => Clean(text).Replace('\n', ' ').Trim();

    public static IReadOnlyList<string> Paragraphs(string text)
        => [.. EmptyLine().Split(Clean(text)).Select(paragraph => paragraph.Trim('\n', ' ')).Where(paragraph => paragraph.Length > 0)];

    /// <summary>The last two places of each plane are for a program's own use; XML forbids them.</summary>
    private static bool IsNoCharacter(Rune character) => (character.Value & 0xFFFE) == 0xFFFE;

    public static IEnumerable<string> Graphemes(string text)
    {
        var elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext())
        {
            yield return elements.GetTextElement();
        }
    }

    [GeneratedRegex(@"\r\n?|\u0085|\u2028|\u2029")]
    private static partial Regex LineEnding();

    [GeneratedRegex(@"\n[^\S\n]*\n\s*")]
    private static partial Regex EmptyLine();
}
