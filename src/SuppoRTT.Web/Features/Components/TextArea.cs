using System.Globalization;

using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

using static SuppoRTT.Web.Features.Components.Markup;

namespace SuppoRTT.Web.Features.Components;

/// <summary>A question that is answered in sentences; with a limit, what is left is counted while typing.</summary>
public sealed record TextArea : LabelledField
{
    /// <summary>What has been answered so far.</summary>
    public string? Value { get; init; }

    /// <summary>How many lines are shown.</summary>
    public int Rows { get; init; } = 5;

    /// <summary>How many characters (or words) the answer may have; none means that nothing is counted.</summary>
    public int? MaxLength { get; init; }

    /// <summary>Whether words are counted instead of characters.</summary>
    public bool CountsWords { get; init; }

    /// <summary>From which share of the limit, in percent, the count is shown.</summary>
    public int? Threshold { get; init; }

    /// <summary>What a browser may fill in by itself.</summary>
    public string? Autocomplete { get; init; }

    /// <summary>Whether the spelling is checked.</summary>
    public bool? Spellcheck { get; init; }

    private string InfoId => ElementId + "-info";

    /// <inheritdoc />
    protected override IHtmlContent Draw()
    {
        if (MaxLength is not { } limit)
        {
            return Group().Containing(DrawnLabel, DrawnHint, DrawnError, DrawTextArea(null));
        }

        var text = limit.ToString(CultureInfo.InvariantCulture);
        return Group("nhsuk-character-count")
            .With("data-module", "nhsuk-character-count")
            .With("data-maxlength", text)
            .With("data-threshold", Threshold?.ToString(CultureInfo.InvariantCulture))
            .With("data-count-type", CountsWords ? "words" : null)
            .Containing(DrawnLabel, DrawnHint, DrawnError, DrawTextArea("nhsuk-js-character-count"), new Hint
            {
                Id = InfoId,
                Classes = "nhsuk-character-count__message",
                Text = $"You can enter up to {limit.ToString("N0", CultureInfo.InvariantCulture)} {(CountsWords ? "words" : "characters")}",
            });
    }

    // A browser drops the first line break inside the element, so one is given to it; else a person's own would be lost.
    private TagBuilder DrawTextArea(string? counted) =>
        Element("textarea", "nhsuk-textarea", HasError ? "nhsuk-textarea--error" : null, counted, Classes)
            .With("id", ElementId)
            .With("name", Name)
            .With("rows", Rows.ToString(CultureInfo.InvariantCulture))
            .With("spellcheck", Spellcheck is { } checks ? (checks ? "true" : "false") : null)
            .Flag("disabled", Disabled)
            .With("aria-describedby", counted is null ? AllDescribedBy : Words(InfoId, AllDescribedBy))
            .With("autocomplete", Autocomplete)
            .With(Attributes)
            .Saying("\n" + Value);
}
