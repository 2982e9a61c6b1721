using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

using static SuppoRTT.Web.Features.Components.Markup;

namespace SuppoRTT.Web.Features.Components;

/// <summary>Everything that is wrong with a page, at its top, each with a link to where it is put right.</summary>
public sealed record ErrorSummary : Component
{
    /// <summary>The words above.</summary>
    public Phrase Heading { get; init; } = Phrase.FromString("There is a problem")!;

    /// <summary>What is wrong, in the order of the page.</summary>
    public required IReadOnlyList<FieldError> Errors { get; init; }

    /// <inheritdoc />
    protected override IHtmlContent Draw() =>
        Element("div", "nhsuk-error-summary", Classes).With("data-module", "nhsuk-error-summary").With(Attributes).Containing(
            Element("div").With("role", "alert").Containing(
                Element("h2", "nhsuk-error-summary__heading").Containing(Heading),
                Element("div", "nhsuk-error-summary__body").Containing(
                    Errors.Count == 0 ? null : Element("ul", "nhsuk-list nhsuk-error-summary__list").Containing(Errors.Select(DrawError)))));

    private static TagBuilder DrawError(FieldError error) => error.Target is null
        ? Element("li").Saying(error.Message)
        : Element("li").Containing(Element("a").With("href", "#" + error.Target).Saying(error.Message));
}
