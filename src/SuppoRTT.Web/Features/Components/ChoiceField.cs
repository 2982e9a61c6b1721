using System.Globalization;

using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

using static SuppoRTT.Web.Features.Components.Markup;

namespace SuppoRTT.Web.Features.Components;

/// <summary>A question whose answers are listed, each with a box or a circle.</summary>
public abstract record ChoiceField : GroupedField
{
    /// <summary>The answers that are offered.</summary>
    public required IReadOnlyList<Choice> Choices { get; init; }

    /// <summary>Whether the answers stand in a row; for two short ones.</summary>
    public bool IsInline { get; init; }

    /// <summary>Whether they are drawn small; for filters beside a list.</summary>
    public bool IsSmall { get; init; }

    private protected abstract string Block { get; }

    private protected abstract string InputType { get; }

    /// <inheritdoc />
    protected override IHtmlContent Draw()
    {
        var list = Element("div", Block, IsSmall ? Block + "--small" : null, IsInline ? Block + "--inline" : null, Classes)
            .With("data-module", Block)
            .With(Attributes)
            .Containing(Choices.Select((choice, index) => choice.IsDivider ? DrawDivider(choice) : (IHtmlContent)DrawChoice(choice, index)));
        return Group().Containing(InFieldset(Together(DrawnHint, DrawnError, list)));
    }

    private protected abstract bool IsChosen(Choice choice);

    private protected virtual string? DescribesChoice(string? itemHintId) => itemHintId;

    private static string? HiddenWithoutScript(Choice choice) =>
        choice.Behaviour == ChoiceBehaviour.Inclusive ? "nhsuk-u-frontend-not-supported-hidden" : null;

    private TagBuilder DrawDivider(Choice choice) => Element("div", Block + "__divider", HiddenWithoutScript(choice)).Containing(choice.Label);

    private HtmlContentBuilder DrawChoice(Choice choice, int index)
    {
        // The first has no number, so that the error summary can lead to it.
        var id = index == 0 ? ElementId : $"{ElementId}-{(index + 1).ToString(CultureInfo.InvariantCulture)}";
        var hintId = choice.Hint is null ? null : id + "-item-hint";
        var conditionalId = choice.Conditional is null ? null : "conditional-" + id;
        var isChosen = IsChosen(choice);
        return Together(
            Element("div", Block + "__item", HiddenWithoutScript(choice)).Containing(
                DrawInput(choice, id, isChosen, DescribesChoice(hintId)).With("data-aria-controls", conditionalId),
                new Label { For = id, Text = choice.Label, Classes = Block + "__label" },
                choice.Hint is null ? null : new Hint { Id = hintId, Text = choice.Hint, Classes = Block + "__hint" }),
            choice.Conditional is null ? null : Element("div", Block + "__conditional", isChosen ? null : Block + "__conditional--hidden")
                .With("id", conditionalId).Containing(choice.Conditional));
    }

    private TagBuilder DrawInput(Choice choice, string id, bool isChosen, string? describedBy) =>
        Element("input", Block + "__input")
            .With("id", id)
            .With("name", Name)
            .With("type", InputType)
            .With("value", choice.Value ?? "")
            .Flag("checked", isChosen)
            .Flag("disabled", choice.Disabled ?? Disabled)
            .With("data-behaviour", choice.Behaviour switch
            {
                ChoiceBehaviour.Exclusive => "exclusive",
                ChoiceBehaviour.Inclusive => "inclusive",
                ChoiceBehaviour.Ordinary => null,
            })
            .With("aria-describedby", describedBy);
}

/// <summary>A question with one answer out of a list.</summary>
public sealed record Radios : ChoiceField
{
    /// <summary>What has been chosen so far.</summary>
    public string? Value { get; init; }

    private protected override string Block => "nhsuk-radios";

    private protected override string InputType => "radio";

    private protected override bool IsChosen(Choice choice) => Value is { Length: > 0 } && Value == choice.Value;
}

/// <summary>A question with any number of answers out of a list; also a single box to tick.</summary>
public sealed record Checkboxes : ChoiceField
{
    /// <summary>What has been chosen so far.</summary>
    public IReadOnlyCollection<string> Values { get; init; } = [];

    private protected override string Block => "nhsuk-checkboxes";

    private protected override string InputType => "checkbox";

    private protected override bool IsChosen(Choice choice) => choice.Value is not null && Values.Contains(choice.Value);

    /// <summary>Without a legend nothing else would say the hint and the error, so every box does.</summary>
    private protected override string? DescribesChoice(string? itemHintId) =>
        Label is null ? Words(AllDescribedBy, itemHintId) : itemHintId;
}
