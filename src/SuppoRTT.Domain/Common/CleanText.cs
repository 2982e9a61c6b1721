using System.Text;

namespace SuppoRTT.Domain.Common;

/// <summary>A text as it can be kept, compared and printed: one kind of line end, and nothing that no keyboard types (control characters, half signs, places that Unicode gives to no sign).</summary>
public static class CleanText
{
    public static string Of(string text)
    {
        var lines = text.ReplaceLineEndings("\n");
        var clean = new StringBuilder(lines.Length);
        foreach (var rune in lines.EnumerateRunes())
        {
            if (rune.Value is '\n' or '\t' || !(Rune.IsControl(rune) || IsNoSign(rune)))
            {
                clean.Append(rune.ToString());
            }
        }

        return clean.ToString();
    }

    /// <summary>The last two places of each plane, and 32 more, stand for no sign: a text with one of them cannot be composed, and XML forbids them.</summary>
    public static bool IsNoSign(Rune rune) => (rune.Value & 0xFFFE) == 0xFFFE || rune.Value is >= 0xFDD0 and <= 0xFDEF;
}
