using System.Globalization;
using System.Text;

namespace SuppoRTT.Domain.Common;

/// <summary>A text as it is searched, sorted and kept unique: NFKD without marks, upper case, single spaces.</summary>
public static class Folded
{
    /// <summary>Some letters become many: what is kept beside a name ends where the name's own room does.</summary>
    public static string Of(string text, int most)
    {
        var folded = Of(text);
        var end = folded.Length > most && char.IsHighSurrogate(folded[most - 1]) ? most - 1 : most;
        return folded.Length <= most ? folded : folded[..end].TrimEnd();
    }

    public static string Of(string text)
    {
        var letters = CleanText.Of(text).Normalize(NormalizationForm.FormKD)
            .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark);
        return string.Join(' ', new string([.. letters]).ToUpperInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
