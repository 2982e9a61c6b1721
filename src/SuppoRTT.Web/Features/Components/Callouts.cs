using System.Globalization;

using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

using static SuppoRTT.Web.Features.Components.Markup;

namespace SuppoRTT.Web.Features.Components;

/// <summary>Words set apart from the rest by a line beside them.</summary>
public sealed record InsetText : Component
{
    /// <summary>The words.</summary>
    public required Phrase? Text { get; init; }

    /// <inheritdoc />
    protected override IHtmlContent Draw() => Element("div", "nhsuk-inset-text", Classes).With(Attributes).Containing(
        VisuallyHidden("Information: "),
        Text is { IsMarkup: true } ? Text : Element("p").Containing(Text));
}

/// <summary>What only some want to read, folded away under a line.</summary>
public sealed record Details : Component
{
    /// <summary>The line.</summary>
    public required Phrase? Summary { get; init; }

    /// <summary>What is folded away.</summary>
    public required Phrase? Text { get; init; }

    /// <summary>Whether it starts unfolded.</summary>
    public bool IsOpen { get; init; }

    /// <inheritdoc />
    protected override IHtmlContent Draw() => Element("details", "nhsuk-details", Classes).With(Attributes).Flag("open", IsOpen).Containing(
        Element("summary", "nhsuk-details__summary").Containing(Element("span", "nhsuk-details__summary-text").Containing(Summary)),
        Element("div", "nhsuk-details__text").Containing(Text));
}

/// <summary>What must not be overlooked.</summary>
public sealed record WarningCallout : Component
{
    /// <summary>What it is about.</summary>
    public required Phrase? Heading { get; init; }

    /// <summary>What must be known.</summary>
    public required Phrase? Text { get; init; }

    /// <summary>The level of the heading.</summary>
    public int Level { get; init; } = 3;

    /// <inheritdoc />
    protected override IHtmlContent Draw() => Element("div", "nhsuk-card nhsuk-card--warning", Classes).With(Attributes).Containing(
        Element("div", "nhsuk-card__content").Containing(
            Heading is null ? null : Callout.Heading(Level, "nhsuk-card__heading").Containing(DrawHeading(Heading)),
            Text is { IsMarkup: true } ? Text : Element("p", "nhsuk-card__description").Containing(Text)));

    private static IHtmlContent DrawHeading(Phrase heading) => heading.Mentions("important") ? heading : Element("span")
        .With("role", "text")
        .Containing(VisuallyHidden("Important: "), heading);
}

/// <summary>News at the top of a page that is not about the page: what has just been done, or what is to be known.</summary>
public sealed record NotificationBanner : Component
{
    /// <summary>Whether something was done as asked.</summary>
    public bool IsSuccess { get; init; }

    /// <summary>The id of the word at its head; a page with two banners needs another for the second.</summary>
    public string TitleId { get; init; } = "nhsuk-notification-banner-title";

    /// <summary>The word at its head; Success or Important if not given.</summary>
    public Phrase? Title { get; init; }

    /// <summary>The news in a line, above more of it.</summary>
    public Phrase? Heading { get; init; }

    /// <summary>The news.</summary>
    public Phrase? Text { get; init; }

    /// <inheritdoc />
    protected override IHtmlContent Draw() =>
        Element("div", "nhsuk-notification-banner", Classes, IsSuccess ? "nhsuk-notification-banner--success" : null)
            .With("data-module", "nhsuk-notification-banner")
            .With("role", IsSuccess ? "alert" : "region")
            .With("aria-labelledby", TitleId)
            .With(Attributes)
            .Containing(
                Element("div", "nhsuk-notification-banner__header").Containing(
                    Element("h2", "nhsuk-notification-banner__title").With("id", TitleId)
                        .Containing(Title ?? (IsSuccess ? "Success" : "Important"))),
                Element("div", "nhsuk-notification-banner__content").Containing(
                    Heading is null ? null : Element("h3", "nhsuk-notification-banner__heading").Containing(Heading),
                    DrawText()));

    private IHtmlContent? DrawText() =>
        Text is null or { IsMarkup: true } ? Text
        : Element("p", Heading is null ? "nhsuk-notification-banner__heading" : "nhsuk-body").Containing(Text);
}

/// <summary>The whole of a page that says: it is done.</summary>
public sealed record Panel : Component
{
    /// <summary>What is done.</summary>
    public required Phrase? Heading { get; init; }

    /// <summary>How big it is drawn.</summary>
    public TextSize HeadingSize { get; init; }

    /// <summary>The level of the heading.</summary>
    public int Level { get; init; } = 1;

    /// <summary>What comes next, or a reference to keep.</summary>
    public Phrase? Text { get; init; }

    /// <summary>Whether it interrupts instead of confirming: are you sure?</summary>
    public bool IsInterruption { get; init; }

    /// <inheritdoc />
    protected override IHtmlContent Draw() => Element("div", "nhsuk-panel", IsInterruption ? "nhsuk-panel--interruption" : null, Classes).With(Attributes).Containing(
        Callout.Heading(Level, "nhsuk-panel__heading", HeadingSize.Class("nhsuk-panel__heading--")).Containing(Heading),
        Text is null ? null : Element("div", "nhsuk-panel__body").Containing(Text));
}

/// <summary>What to do, or what not to do, line by line.</summary>
public sealed record DoList : Component
{
    /// <summary>Whether these are not to be done.</summary>
    public bool IsDont { get; init; }

    /// <summary>The words above; Do or Don't if not given.</summary>
    public Phrase? Heading { get; init; }

    /// <summary>The lines.</summary>
    public required IReadOnlyList<Phrase> Items { get; init; }

    /// <inheritdoc />
    protected override IHtmlContent Draw() => Element("div", "nhsuk-card nhsuk-card--feature", Classes).With(Attributes).Containing(
        Element("div", "nhsuk-card__content").Containing(
            Callout.Heading(3, "nhsuk-card__heading").Containing(Heading ?? (IsDont ? "Don't" : "Do")),
            Element("ul", "nhsuk-list", IsDont ? "nhsuk-list--cross" : "nhsuk-list--tick").With("role", "list").Containing(Items.Select(DrawItem))));

    private TagBuilder DrawItem(Phrase item) =>
        Element("li").Containing(IsDont ? Icons.Cross : Icons.Tick, IsDont ? Phrase.FromString("do not ") : null, item);
}

internal static class Callout
{
    public static TagBuilder Heading(int level, params ReadOnlySpan<string?> classes) =>
        Element("h" + level.ToString(CultureInfo.InvariantCulture), classes);
}
