namespace SuppoRTT.Web.Features;

/// <summary>What stands around a page: whose portal it is, who is signed in and where they can go. One for each request.</summary>
public sealed class PageFrame
{
    /// <summary>The name of the portal, the same in every deanery.</summary>
    public const string Portal = "SuppoRTT";

    /// <summary>The deanery of the address; none on the page that lists them all.</summary>
    public FramedDeanery? Deanery { get; set; }

    /// <summary>Who is signed in, if anyone is.</summary>
    public FramedPerson? SignedIn { get; set; }

    /// <summary>The pages that this person's roles have business with, in order.</summary>
    public IReadOnlyList<PageLink> Navigation { get; set; } = [];

    /// <summary>The links at the foot of every page.</summary>
    public IReadOnlyList<PageLink> Footer { get; set; } = [];

    /// <summary>The title of the window: errors first, then the page, the deanery and the portal.</summary>
    public string WindowTitle(string? page, bool hasErrors) =>
        (hasErrors ? "Error: " : "") + string.Join(" - ", new[] { page, Deanery?.Name, Portal }.Where(part => !string.IsNullOrEmpty(part)));
}

/// <summary>The deanery as the head of a page shows it.</summary>
public sealed record FramedDeanery(string Name, string Slug, string Home, string? Logo = null);

/// <summary>The signed-in person as the head of a page shows them.</summary>
public sealed record FramedPerson(string Name, string SignOut, string? Account = null);

/// <summary>A link with its words.</summary>
public sealed record PageLink(string Text, string Address, bool IsCurrent = false);

/// <summary>Parts of pages that other pages lead to.</summary>
public static class PageAnchors
{
    /// <summary>On the landing page of a deanery.</summary>
    public const string WhoToAsk = "#who-to-ask";
}
