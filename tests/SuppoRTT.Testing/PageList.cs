namespace SuppoRTT.Testing;

/// <summary>One address of the portal as docs/pages.md lists it.</summary>
/// <param name="Address">The address, with its values in braces.</param>
/// <param name="Verbs">How it may be asked for.</param>
/// <param name="For">Who it is for, in the words of the document.</param>
/// <param name="Page">The name of the page.</param>
/// <param name="Code">Where its code is, from docs.</param>
public sealed record ListedPage(string Address, string Verbs, string For, string Page, string Code)
{
    /// <summary>The line of the document.</summary>
    public override string ToString() => $"| `{Address}` | {Verbs} | {For} | [{Page}]({Code}) |";
}

/// <summary>docs/pages.md: every address and who it is for.</summary>
public static class PageList
{
    public const string Path = "docs/pages.md";

    /// <summary>Who a page is for if it is open to anybody.</summary>
    public const string Anyone = "anyone";

    /// <summary>Who a page is for if it is open to members and others who have signed in.</summary>
    public const string AnyoneSignedIn = "anyone signed in";

    /// <summary>Who a page is for if every member of the deanery may open it.</summary>
    public const string EveryRole = "every role";

    /// <summary>The lines of the document that list a page.</summary>
    public static IReadOnlyList<string> Lines { get; } = [.. Repository.Lines(Path).Where(line => line.StartsWith("| `/", StringComparison.Ordinal))];

    /// <summary>The pages that the document lists.</summary>
    public static IReadOnlyList<ListedPage> Pages { get; } = [.. Lines.Select(Read)];

    private static ListedPage Read(string line)
    {
        var cells = line.Trim('|').Split('|', StringSplitOptions.TrimEntries);
        var link = cells[3].Trim('[', ')').Split("](");
        return new ListedPage(cells[0].Trim('`'), cells[1], cells[2], link[0], link[1]);
    }
}
