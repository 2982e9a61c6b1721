using Microsoft.AspNetCore.Html;

using static SuppoRTT.Web.Features.Components.Markup;

namespace SuppoRTT.Web.Features.Components;

/// <summary>How much a button stands out, and what it warns of.</summary>
public enum ButtonKind
{
    /// <summary>The one thing to do on a page.</summary>
    Primary,

    /// <summary>Something else that can be done.</summary>
    Secondary,

    /// <summary>On a dark ground.</summary>
    Reverse,

    /// <summary>What cannot be undone.</summary>
    Warning,
}

/// <summary>A button that posts its form; with an address, a link that looks like one.</summary>
public sealed record Button : Component
{
    /// <summary>The id of the element.</summary>
    public string? Id { get; init; }

    /// <summary>What happens when it is pressed.</summary>
    public required Phrase? Text { get; init; }

    /// <summary>How much it stands out.</summary>
    public ButtonKind Kind { get; init; }

    /// <summary>Where it leads; then it is a link.</summary>
    public string? Href { get; init; }

    /// <summary>The name that is posted when it is pressed.</summary>
    public string? Name { get; init; }

    /// <summary>The value that is posted with the name.</summary>
    public string? Value { get; init; }

    /// <summary>What pressing it does: submit, or button for a script's.</summary>
    public string Type { get; init; } = "submit";

    /// <summary>Whether it is drawn small.</summary>
    public bool IsSmall { get; init; }

    /// <summary>Whether it cannot be pressed now; better is a button that explains.</summary>
    public bool Disabled { get; init; }

    /// <summary>Whether a second press at once is ignored.</summary>
    public bool PreventsDoubleClick { get; init; }

    private string? KindClass => Kind switch
    {
        ButtonKind.Primary => null,
        ButtonKind.Secondary => "nhsuk-button--secondary",
        ButtonKind.Reverse => "nhsuk-button--reverse",
        ButtonKind.Warning => "nhsuk-button--warning",
    };

    /// <inheritdoc />
    protected override IHtmlContent Draw()
    {
        var button = Element(Href is null ? "button" : "a", "nhsuk-button", KindClass, IsSmall ? "nhsuk-button--small" : null, Classes)
            .With("id", Id)
            .With("data-module", "nhsuk-button")
            .With("data-prevent-double-click", PreventsDoubleClick ? "true" : null);
        if (Href is not null)
        {
            button.With("href", Href).With("role", "button").With("draggable", "false");
        }
        else
        {
            button.With("type", Type).With("name", Name).With("value", Value).Flag("disabled", Disabled).With("aria-disabled", Disabled ? "true" : null);
        }

        return button.With(Attributes).Containing(Text);
    }
}

/// <summary>The link above a page that leads to the one before.</summary>
public sealed record BackLink : Component
{
    /// <summary>Where it leads.</summary>
    public required string Href { get; init; }

    /// <summary>Its words.</summary>
    public Phrase Text { get; init; } = Phrase.FromString("Back")!;

    /// <inheritdoc />
    protected override IHtmlContent Draw() =>
        Element("a", "nhsuk-back-link", Classes).With("href", Href).With(Attributes).Containing(Text);
}
