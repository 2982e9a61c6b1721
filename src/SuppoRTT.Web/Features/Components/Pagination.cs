using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

using static SuppoRTT.Web.Features.Components.Markup;

namespace SuppoRTT.Web.Features.Components;

/// <summary>The way to the page before and to the page after. There are no numbers: counting a long list costs more than it tells.</summary>
public sealed record Pagination : Component
{
    /// <summary>The page before, if there is one.</summary>
    public PageStep? Previous { get; init; }

    /// <summary>The page after, if there is one.</summary>
    public PageStep? Next { get; init; }

    /// <inheritdoc />
    protected override IHtmlContent Draw() =>
        Element("nav", "nhsuk-pagination", Classes).With("role", "navigation").With("aria-label", "Pagination").With(Attributes).Containing(
            Element("ul", "nhsuk-list nhsuk-pagination__list").Containing(
                Previous is null ? null : DrawStep(Previous, "previous", "prev", "Previous", Icons.ArrowLeft),
                Next is null ? null : DrawStep(Next, "next", "next", "Next", Icons.ArrowRight)));

    private static TagBuilder DrawStep(PageStep step, string place, string rel, string word, IHtmlContent icon) =>
        Element("li", "nhsuk-pagination-item--" + place).Containing(
            Element("a", "nhsuk-pagination__link", "nhsuk-pagination__link--" + rel).With("href", step.Href).With("rel", rel).Containing(
                Element("span", "nhsuk-pagination__title").Containing(step.Text ?? Together(Phrase.FromString(word), VisuallyHidden(" page")) as IHtmlContent),
                step.Label is null ? null : VisuallyHidden(":"),
                step.Label is null ? null : Element("span", "nhsuk-pagination__page").Containing(step.Label),
                icon));
}

/// <summary>A step to another page of a list: where it leads, and what is there.</summary>
public sealed record PageStep(string Href, Phrase? Label = null, Phrase? Text = null);
