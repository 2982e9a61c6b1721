using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

using static SuppoRTT.Web.Features.Components.Markup;

namespace SuppoRTT.Web.Features.Components;

/// <summary>Things of one kind, a row for each. On a narrow screen a responsive one shows each row as a list with its headings.</summary>
public sealed record Table : Component
{
    /// <summary>What the table shows; always there, if only for those who do not see it.</summary>
    public required Phrase? Caption { get; init; }

    /// <summary>How big the caption is drawn.</summary>
    public TextSize CaptionSize { get; init; }

    /// <summary>Whether the caption is only said, where a heading above says it already.</summary>
    public bool CaptionIsHidden { get; init; }

    /// <summary>The headings of the columns.</summary>
    public required IReadOnlyList<TableHead> Head { get; init; }

    /// <summary>The rows.</summary>
    public required IReadOnlyList<IReadOnlyList<TableCell>> Rows { get; init; }

    /// <summary>Whether the first cell of a row names it.</summary>
    public bool FirstCellIsHeader { get; init; }

    /// <summary>Whether it folds into lists on a narrow screen.</summary>
    public bool IsResponsive { get; init; }

    /// <summary>Whether the rows stand close together.</summary>
    public bool IsCompact { get; init; }

    /// <summary>Whether every other row has a ground of its own.</summary>
    public bool IsStriped { get; init; }

    /// <inheritdoc />
    protected override IHtmlContent Draw() =>
        Element("table", "nhsuk-table", IsCompact ? "nhsuk-table--compact" : null, IsResponsive ? "nhsuk-table--responsive" : null,
                IsStriped ? "nhsuk-table--striped" : null, Classes)
            .With("role", Role("table"))
            .With(Attributes)
            .Containing(
                Caption is null ? null : Element("caption", "nhsuk-table__caption", CaptionSize.Class("nhsuk-table__caption--"),
                    CaptionIsHidden ? "nhsuk-u-visually-hidden" : null).Containing(Caption),
                Head.Count == 0 ? null : Element("thead", "nhsuk-table__head").With("role", Role("rowgroup")).Containing(
                    Row().Containing(Head.Select(DrawHead))),
                Element("tbody", "nhsuk-table__body").Containing(Rows.Select(row => Row().Containing(row.Select(DrawCell)))));

    private string? Role(string role) => IsResponsive ? role : null;

    private TagBuilder Row() => Element("tr", "nhsuk-table__row").With("role", Role("row"));

    private TagBuilder DrawHead(TableHead head) =>
        Element("th", "nhsuk-table__header", head.IsNumeric ? "nhsuk-table__header--numeric" : null)
            .With("scope", "col")
            .With("role", Role("columnheader"))
            .Containing(head.IsHidden ? Element("span", "nhsuk-u-visually-hidden").Containing(head.Text) : head.Text);

    private TagBuilder DrawCell(TableCell cell, int column)
    {
        var head = column < Head.Count ? Head[column] : null;
        var isHeader = column == 0 && FirstCellIsHeader;
        var block = isHeader ? "nhsuk-table__header" : "nhsuk-table__cell";
        IHtmlContent? content = cell.Href is null ? cell.Text : Element("a", "nhsuk-link").With("href", cell.Href).Containing(
            cell.Text,
            cell.Of is null ? null : VisuallyHidden(" " + cell.Of));
        return Element(isHeader ? "th" : "td", block, head is { IsNumeric: true } ? block + "--numeric" : null, cell.Classes)
            .With("scope", isHeader ? "row" : null)
            .With("role", Role(isHeader ? "rowheader" : "cell"))
            .Containing(IsResponsive && head is not null ? InList(head, cell, content) : content);
    }

    private static HtmlContentBuilder InList(TableHead head, TableCell cell, IHtmlContent? content) => Together(
        Element("span", "nhsuk-table__heading").With("aria-hidden", "true")
            .Containing(head.IsHidden ? Element("span", "nhsuk-u-visually-hidden").Containing(head.Text) : head.Text)
            .Saying(" "),
        cell.Text is { IsMarkup: true } ? Element("span").Containing(content) : content);
}

/// <summary>The heading of a column.</summary>
public sealed record TableHead(Phrase? Text)
{
    /// <summary>Whether its cells are numbers, set to the right.</summary>
    public bool IsNumeric { get; init; }

    /// <summary>Whether it is only said: the column of what can be done.</summary>
    public bool IsHidden { get; init; }
}

/// <summary>One cell; with an address it is a link.</summary>
public sealed record TableCell(Phrase? Text)
{
    /// <summary>Where it leads.</summary>
    public string? Href { get; init; }

    /// <summary>What the link is about, for those who do not see the row.</summary>
    public string? Of { get; init; }

    /// <summary>Further classes of the cell.</summary>
    public string? Classes { get; init; }
}
