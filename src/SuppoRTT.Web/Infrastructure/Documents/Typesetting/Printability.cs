using System.Globalization;
using System.Text;

namespace SuppoRTT.Web.Infrastructure.Documents.Typesetting;

/// <summary>
/// Which characters come out right when glyphs are simply set from left to right: Latin, Greek and Cyrillic with their marks, and symbols.
/// Scripts that run the other way or join their letters would be misread, so they are not attempted even where the font has their glyphs.
/// </summary>
internal static class Printability
{
    private const int MostMarks = 3;

    private static readonly (int From, int To)[] _simpleScripts =
    [
        (0x0020, 0x052F), // Latin, phonetic letters, combining marks, Greek, Cyrillic
        (0x1C80, 0x1C8F), // Cyrillic, more
        (0x1D00, 0x1FFF), // phonetic letters, Latin and Greek with marks
        (0x2000, 0x2BFF), // punctuation, currency, arrows, mathematics, symbols
        (0x2C60, 0x2C7F), // Latin, more
        (0x2DE0, 0x2E7F), // Cyrillic marks, punctuation
        (0xA640, 0xA69F), // Cyrillic, more
        (0xA720, 0xA7FF), // Latin, more
        (0xAB30, 0xAB6F), // Latin, more
        (0xFB00, 0xFB06), // Latin ligatures
        (0xFE20, 0xFE2F), // half marks
        (0xFFFD, 0xFFFD), // what a broken character was replaced by
    ];

    /// <summary>A pile of marks would run into the lines above and below, so it counts as something that cannot be printed.</summary>
    public static bool CanPrint(string grapheme, TrueTypeFont font)
    {
        var characters = grapheme.EnumerateRunes().ToList();
        return characters.TrueForAll(character => font.Has(character) && IsSimple(character))
            && !IsMark(characters[0])
            && characters.Count(IsMark) <= MostMarks;
    }

    /// <summary>Joins, direction marks and other characters that have no shape of their own.</summary>
    public static bool IsInvisible(Rune character) => Rune.GetUnicodeCategory(character) == UnicodeCategory.Format;

    /// <summary>A place where a line may end. The no-break spaces are not.</summary>
    public static bool IsBreakingSpace(Rune character)
        => Rune.IsWhiteSpace(character) && character.Value is not (0x00A0 or 0x2007 or 0x202F);

    private static bool IsSimple(Rune character)
        => Array.Exists(_simpleScripts, script => character.Value >= script.From && character.Value <= script.To);

    private static bool IsMark(Rune character)
        => Rune.GetUnicodeCategory(character)
            is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.SpacingCombiningMark;
}
