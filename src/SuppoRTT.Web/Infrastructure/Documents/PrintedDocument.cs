namespace SuppoRTT.Web.Infrastructure.Documents;

/// <summary>
/// Something a person can print, keep or upload to their portfolio: a title, a reference and blocks from top to bottom.
/// The title is printed as the first heading, unless the first block is itself a heading of level 1, which then takes its place.
/// </summary>
/// <param name="Title">What it is called, in the list of open files too.</param>
/// <param name="Reference">Where it can be found again; on each page. A document without one leaves it empty.</param>
/// <param name="FooterText">At the foot of each page, three lines at most.</param>
/// <param name="Blocks">The document from top to bottom.</param>
public sealed record PrintedDocument(string Title, string Reference, string FooterText, IReadOnlyList<Block> Blocks)
{
    /// <summary>The language a screen reader should speak, as in BCP 47.</summary>
    public string Language { get; init; } = "en-GB";

    /// <summary>Where all of it is to be read, if there is no room here.</summary>
    public string WhereTheWholeIs { get; init; } = "All of it is in the portal.";

    /// <summary>Words across every page, such as "DRAFT - not signed". A screen reader passes over them: say it in a <see cref="Note"/> as well.</summary>
    public string? Watermark { get; init; }
}
