using System.Text.RegularExpressions;

using Microsoft.Playwright;

using SuppoRTT.Testing;

namespace SuppoRTT.EndToEnd.Tests;

/// <summary>A PDF as it was downloaded: its file name, and its words as a reader's program finds them.</summary>
public sealed partial record PrintedCopy(string FileName, string Words)
{
    /// <summary>The code by which anybody can ask whether it is genuine.</summary>
    public string Code => CodeOnTheCopy().Match(Words).Value;

    /// <summary>Whether it says this, however its lines are broken.</summary>
    public bool Says(string words) => Space().Replace(Words, "").Contains(Space().Replace(words, ""), StringComparison.Ordinal);

    public static async Task<PrintedCopy> Of(IDownload download)
    {
        var read = Tool.Named("pdftotext").Run("-raw", await download.PathAsync(), "-");
        read.ExitCode.ShouldBe(0, read.Errors);
        return new PrintedCopy(download.SuggestedFilename, Space().Replace(read.Output, " "));
    }

    [GeneratedRegex("[0-9A-Z]{4}(-[0-9A-Z]{4}){4}")]
    private static partial Regex CodeOnTheCopy();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
