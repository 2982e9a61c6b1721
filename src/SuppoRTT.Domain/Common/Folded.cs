using System.Globalization;
using System.Text;

namespace SuppoRTT.Domain.Common;

/// <summary>A text as it is searched, sorted and kept unique: NFKD without marks, upper case, single spaces.</summary>
public static class Folded
{
    public static string Of(string text)
    {
        var letters = text.Normalize(NormalizationForm.FormKD)
            .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark);
        return string.Join(' ', new string([.. letters]).ToUpperInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
