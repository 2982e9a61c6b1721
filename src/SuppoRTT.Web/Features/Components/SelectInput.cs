using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

using static SuppoRTT.Web.Features.Components.Markup;

namespace SuppoRTT.Web.Features.Components;

/// <summary>A question with one answer out of a list that is too long to show.</summary>
public sealed record SelectInput : LabelledField
{
    /// <summary>The answers that are offered.</summary>
    public required IReadOnlyList<Choice> Choices { get; init; }

    /// <summary>What has been chosen so far.</summary>
    public string? Value { get; init; }

    /// <inheritdoc />
    protected override IHtmlContent Draw() => Group().Containing(
        DrawnLabel,
        DrawnHint,
        DrawnError,
        Element("select", "nhsuk-select", HasError ? "nhsuk-select--error" : null, Classes)
            .With("id", ElementId)
            .With("name", Name)
            .Flag("disabled", Disabled)
            .With("aria-describedby", AllDescribedBy)
            .With(Attributes)
            .Containing(Choices.Select(choice => choice.IsDivider ? Element("hr") : DrawOption(choice))));

    private TagBuilder DrawOption(Choice choice) => Element("option")
        .With("value", choice.Value)
        .Flag("selected", Value is { Length: > 0 } && Value == choice.Value)
        .Flag("disabled", choice.Disabled ?? false)
        .Containing(choice.Label);
}
