using Microsoft.AspNetCore.Html;

using static SuppoRTT.Web.Features.Components.Markup;

namespace SuppoRTT.Web.Features.Components;

/// <summary>The colour of a tag; it never says what the word does not.</summary>
public enum TagColour
{
    /// <summary>Blue, as by itself.</summary>
    Standard,

    /// <summary>White.</summary>
    White,

    /// <summary>Grey.</summary>
    Grey,

    /// <summary>Green.</summary>
    Green,

    /// <summary>Aqua green.</summary>
    AquaGreen,

    /// <summary>Blue.</summary>
    Blue,

    /// <summary>Purple.</summary>
    Purple,

    /// <summary>Pink.</summary>
    Pink,

    /// <summary>Red.</summary>
    Red,

    /// <summary>Orange.</summary>
    Orange,

    /// <summary>Yellow.</summary>
    Yellow,

    /// <summary>No colour: a word among words.</summary>
    None,
}

/// <summary>The status of a thing, in a word.</summary>
public sealed record Tag : Component
{
    /// <summary>The word.</summary>
    public required Phrase? Text { get; init; }

    /// <summary>Its colour.</summary>
    public TagColour Colour { get; init; }

    /// <summary>Whether it is drawn without its border.</summary>
    public bool HasNoBorder { get; init; }

    /// <summary>A status that asks for nothing: what is done.</summary>
    public static Tag Done(string text = "Completed") =>
        new() { Text = text, Colour = TagColour.None, HasNoBorder = true, Classes = "nhsuk-u-font-weight-normal" };

    /// <summary>A status that cannot be acted on: what cannot be started yet.</summary>
    public static Tag NotYet(string text = "Cannot start yet") =>
        new() { Text = text, Colour = TagColour.None, HasNoBorder = true, Classes = "nhsuk-u-font-weight-normal nhsuk-u-secondary-text-colour" };

    private string? ColourClass => Colour switch
    {
        TagColour.Standard => null,
        TagColour.None => "nhsuk-tag--no-colour",
        TagColour.AquaGreen => "nhsuk-tag--aqua-green",
        _ => "nhsuk-tag--" + Colour.ToString().ToLowerInvariant(),
    };

    /// <inheritdoc />
    protected override IHtmlContent Draw() =>
        Element("strong", "nhsuk-tag", ColourClass, HasNoBorder ? "nhsuk-tag--no-border" : null, Classes).With(Attributes).Containing(Text);
}
