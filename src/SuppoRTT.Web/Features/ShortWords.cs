using System.Globalization;

namespace SuppoRTT.Web.Features;

/// <summary>The beginning of somebody's words, where there is no room for all of them.</summary>
public static class ShortWords
{
    /// <param name="text">What was written.</param>
    /// <param name="most">How many characters, as a reader counts them, there is room for.</param>
    public static string Of(string text, int most) => text.Length > most && new StringInfo(text) is var words && words.LengthInTextElements > most
        ? words.SubstringByTextElements(0, most).TrimEnd() + "…"
        : text;
}
