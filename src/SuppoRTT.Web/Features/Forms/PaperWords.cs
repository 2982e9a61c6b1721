using System.Text.RegularExpressions;

namespace SuppoRTT.Web.Features.Forms;

/// <summary>The words of a form for somebody with a pen: what only a screen can do is not said, and nothing is chosen but ticked.</summary>
public static partial class PaperWords
{
    /// <summary>What a sentence says only to somebody at a screen.</summary>
    private static readonly string[] _ofScreens =
        ["Select ", "We show ", "we show ", "Change it as you like", "on this page", "of this page", "own page", "when you send it", "We already have ", "Here are only ", "chosen it above", "Your home page"];

    /// <summary>The sentences that hold on paper too; null if none does.</summary>
    public static string? Of(string? words) => words is null
        ? null
        : string.Join(' ', Sentence().Split(words).Where(sentence => !_ofScreens.Any(s => sentence.Contains(s, StringComparison.Ordinal))))
            .Replace("Choose from 1,", "Tick a number from 1,", StringComparison.Ordinal) is { Length: > 0 } kept ? kept : null;

    [GeneratedRegex(@"(?<=[.?!])\s+")]
    private static partial Regex Sentence();
}
