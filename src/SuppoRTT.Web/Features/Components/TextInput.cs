using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

using static SuppoRTT.Web.Features.Components.Markup;

namespace SuppoRTT.Web.Features.Components;

/// <summary>A question that is answered in a line: a name, an address, a number, an amount.</summary>
public sealed record TextInput : LabelledField
{
    /// <summary>What has been answered so far.</summary>
    public string? Value { get; init; }

    /// <summary>The kind of the field: text, email, tel…</summary>
    public string Type { get; init; } = "text";

    /// <summary>How many characters wide it is drawn: 2, 3, 4, 5, 10, 20 or 30.</summary>
    public int? Width { get; init; }

    /// <summary>Whether what is typed is a code, drawn with every character equally wide.</summary>
    public bool IsCode { get; init; }

    /// <summary>What a browser may fill in by itself.</summary>
    public string? Autocomplete { get; init; }

    /// <summary>Whether a phone starts words with a capital letter.</summary>
    public string? Autocapitalize { get; init; }

    /// <summary>The keyboard that a phone shows.</summary>
    public string? InputMode { get; init; }

    /// <summary>Whether the spelling is checked.</summary>
    public bool? Spellcheck { get; init; }

    /// <summary>What stands before the answer and is not typed: £.</summary>
    public Phrase? Prefix { get; init; }

    /// <summary>What stands after the answer and is not typed: days.</summary>
    public Phrase? Suffix { get; init; }

    /// <summary>What the answer must look like; only for the keyboard of old phones.</summary>
    public string? Pattern { get; init; }

    internal string? GroupClasses { get; init; }

    internal string? Module { get; init; }

    internal IHtmlContent? After { get; init; }

    /// <summary>Marked as wrong although the message is elsewhere.</summary>
    internal bool IsMarkedWrong { get; init; }

    internal string? LabelClasses { get; init; }

    private protected override bool HasError => Error is not null || IsMarkedWrong;

    /// <inheritdoc />
    protected override IHtmlContent Draw()
    {
        var input = DrawInput();
        var isWrapped = Prefix is not null || Suffix is not null || After is not null;
        return Group(GroupClasses).With("data-module", Module).Containing(
            LabelClasses is null ? DrawnLabel : new Label { For = ElementId, Text = Label, Classes = LabelClasses },
            DrawnHint,
            DrawnError,
            isWrapped ? Element("div", "nhsuk-input-wrapper").Containing(Affix("prefix", Prefix), input, Affix("suffix", Suffix), After) : input);
    }

    private static TagBuilder? Affix(string place, Phrase? words) =>
        words is null ? null : Element("div", "nhsuk-input-wrapper__" + place).With("aria-hidden", "true").Containing(words);

    private TagBuilder DrawInput() =>
        Element("input", "nhsuk-input", IsCode ? "nhsuk-input--code" : null, HasError ? "nhsuk-input--error" : null,
                Width is { } width ? $"nhsuk-input--width-{width}" : null, Classes)
            .With("id", ElementId)
            .With("name", Name)
            .With("type", Type)
            .With("spellcheck", Spellcheck is { } checks ? (checks ? "true" : "false") : null)
            .With("value", Value)
            .Flag("disabled", Disabled)
            .With("aria-describedby", AllDescribedBy)
            .With("autocomplete", Autocomplete)
            .With("autocapitalize", Autocapitalize)
            .With("pattern", Pattern)
            .With("inputmode", InputMode)
            .With(Attributes);
}
