using Microsoft.AspNetCore.Html;

using static SuppoRTT.Web.Features.Components.Markup;

namespace SuppoRTT.Web.Features.Components;

/// <summary>The words that name a field.</summary>
public sealed record Label : Component
{
    /// <summary>The id of the field.</summary>
    public string? For { get; init; }

    /// <summary>The words.</summary>
    public required Phrase? Text { get; init; }

    /// <summary>How big they are drawn.</summary>
    public TextSize Size { get; init; }

    /// <summary>Whether they are the heading of the page.</summary>
    public bool IsHeading { get; init; }

    /// <inheritdoc />
    protected override IHtmlContent Draw()
    {
        var label = Element("label", "nhsuk-label", Size.Class("nhsuk-label--"), Classes).With("for", For).With(Attributes).Containing(Text);
        return IsHeading ? Element("h1", "nhsuk-label-wrapper").Containing(label) : label;
    }
}

/// <summary>The words that name a group of fields.</summary>
public sealed record Legend : Component
{
    /// <summary>The words.</summary>
    public required Phrase? Text { get; init; }

    /// <summary>How big they are drawn.</summary>
    public TextSize Size { get; init; }

    /// <summary>Whether they are the heading of the page.</summary>
    public bool IsHeading { get; init; }

    /// <inheritdoc />
    protected override IHtmlContent Draw()
    {
        var legend = Element("legend", "nhsuk-fieldset__legend", Size.Class("nhsuk-fieldset__legend--"), Classes).With(Attributes);
        return IsHeading
            ? legend.Containing(Element("h1", "nhsuk-fieldset__heading").Containing(Text))
            : legend.Containing(Text);
    }
}

/// <summary>Fields that belong together, and the words that name them.</summary>
public sealed record Fieldset : Component
{
    /// <summary>The words that name the group.</summary>
    public required Phrase? Legend { get; init; }

    /// <summary>How big they are drawn.</summary>
    public TextSize LegendSize { get; init; }

    /// <summary>Whether they are the heading of the page.</summary>
    public bool LegendIsHeading { get; init; }

    /// <summary>The part that the group plays for a screen reader, when it is not its ordinary one.</summary>
    public string? Role { get; init; }

    /// <summary>Ids of the elements that describe the group.</summary>
    public string? DescribedBy { get; init; }

    /// <summary>The fields.</summary>
    public IHtmlContent? Content { get; init; }

    /// <inheritdoc />
    protected override IHtmlContent Draw() =>
        Element("fieldset", "nhsuk-fieldset", Classes).With("role", Role).With("aria-describedby", DescribedBy).With(Attributes).Containing(
            Legend is null ? null : new Legend { Text = Legend, Size = LegendSize, IsHeading = LegendIsHeading },
            Content);
}

/// <summary>A line that helps to answer.</summary>
public sealed record Hint : Component
{
    /// <summary>The id by which the field finds it.</summary>
    public string? Id { get; init; }

    /// <summary>The words.</summary>
    public required Phrase? Text { get; init; }

    /// <inheritdoc />
    protected override IHtmlContent Draw() =>
        Element("div", "nhsuk-hint", Classes).With("id", Id).With(Attributes).Containing(Text);
}

/// <summary>What is wrong with an answer, beside it.</summary>
public sealed record ErrorMessage : Component
{
    /// <summary>The id by which the field finds it.</summary>
    public string? Id { get; init; }

    /// <summary>The words.</summary>
    public required Phrase? Text { get; init; }

    /// <inheritdoc />
    protected override IHtmlContent Draw() =>
        Element("span", "nhsuk-error-message", Classes).With("id", Id).With(Attributes).Containing(VisuallyHidden("Error: "), Text);
}
