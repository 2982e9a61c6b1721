using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

using static SuppoRTT.Web.Features.Components.Markup;

namespace SuppoRTT.Web.Features.Components;

/// <summary>What is known of a thing, line by line; each line can lead to where it is changed.</summary>
public sealed record SummaryList : Component
{
    /// <summary>The lines.</summary>
    public required IReadOnlyList<SummaryRow> Rows { get; init; }

    /// <summary>Whether the lines are drawn without borders.</summary>
    public bool HasNoBorder { get; init; }

    /// <summary>Whether the last line is drawn without its border.</summary>
    public bool HasNoLastBorder { get; init; }

    /// <inheritdoc />
    protected override IHtmlContent Draw()
    {
        var hasActions = Rows.Any(row => row.Actions.Count > 0);
        var borders = HasNoBorder ? "nhsuk-summary-list--no-border" : HasNoLastBorder ? "nhsuk-summary-list--no-last-row-border" : null;
        return Element("dl", "nhsuk-summary-list", borders, Classes).With(Attributes).Containing(Rows.Select(row => DrawRow(row, hasActions)));
    }

    private static TagBuilder DrawRow(SummaryRow row, bool hasActions) =>
        Element("div", "nhsuk-summary-list__row", hasActions && row.Actions.Count == 0 ? "nhsuk-summary-list__row--no-actions" : null).Containing(
            Element("dt", "nhsuk-summary-list__key").Containing(row.Key),
            Element("dd", "nhsuk-summary-list__value").Containing(row.Value),
            row.Actions.Count == 0 ? null : Element("dd", "nhsuk-summary-list__actions").Containing(DrawActions(row.Actions)));

    private static TagBuilder DrawActions(IReadOnlyList<RowAction> actions) => actions.Count == 1
        ? DrawAction(actions[0])
        : Element("ul", "nhsuk-summary-list__actions-list")
            .Containing(actions.Select(action => Element("li", "nhsuk-summary-list__actions-list-item").Containing(DrawAction(action))));

    private static TagBuilder DrawAction(RowAction action) => Element("a", "nhsuk-link").With("href", action.Href).Containing(
        action.Text,
        action.Of is null ? null : VisuallyHidden(" " + action.Of));
}

/// <summary>One line of what is known: its name, its value, what can be done with it.</summary>
public sealed record SummaryRow
{
    /// <summary>What it is called.</summary>
    public required Phrase? Key { get; init; }

    /// <summary>What is known.</summary>
    public Phrase? Value { get; init; }

    /// <summary>What can be done with it.</summary>
    public IReadOnlyList<RowAction> Actions { get; init; } = [];
}

/// <summary>Something that can be done with a line; what of is said to those who do not see the line.</summary>
public sealed record RowAction(Phrase? Text, string Href, string? Of = null);
