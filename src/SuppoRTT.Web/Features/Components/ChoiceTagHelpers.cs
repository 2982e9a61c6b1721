using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SuppoRTT.Web.Features.Components;

/// <summary>A question whose answers are listed: given as <c>choices</c>, or each as an <c>&lt;nhs-choice&gt;</c> inside.</summary>
public abstract class ChoiceFieldTagHelper : FieldTagHelper
{
    private readonly List<Choice> _inside = [];

    /// <summary>The answers that are offered.</summary>
    public IEnumerable<Choice>? Choices { get; set; }

    private protected IReadOnlyList<Choice> Offered => [.. Choices ?? [], .. _inside];

    /// <inheritdoc />
    public override void Init(TagHelperContext context) => context.Items[typeof(Choice)] = _inside;
}

/// <summary>A question with one answer out of a list.</summary>
[HtmlTargetElement("nhs-radios")]
public sealed class RadiosTagHelper : ChoiceFieldTagHelper
{
    /// <summary>What has been chosen so far.</summary>
    public string? Value { get; set; }

    /// <summary>Whether the answers stand in a row.</summary>
    public bool IsInline { get; set; }

    /// <summary>Whether they are drawn small.</summary>
    public bool IsSmall { get; set; }

    private protected override Field Ask() =>
        new Radios { Name = PostedName, Value = Answer(Value), Choices = Offered, IsInline = IsInline, IsSmall = IsSmall };
}

/// <summary>A question with any number of answers out of a list; also a single box to tick.</summary>
[HtmlTargetElement("nhs-checkboxes")]
public sealed class CheckboxesTagHelper : ChoiceFieldTagHelper
{
    /// <summary>What has been chosen so far.</summary>
    public IEnumerable<string>? Values { get; set; }

    /// <summary>Whether they are drawn small.</summary>
    public bool IsSmall { get; set; }

    private protected override Field Ask() => new Checkboxes { Name = PostedName, Values = Answers(Values), Choices = Offered, IsSmall = IsSmall };
}

/// <summary>A question with one answer out of a long list.</summary>
[HtmlTargetElement("nhs-select")]
public sealed class SelectTagHelper : ChoiceFieldTagHelper
{
    /// <summary>What has been chosen so far.</summary>
    public string? Value { get; set; }

    /// <summary>The words of the first line, which is no answer; none if not given.</summary>
    public string? Empty { get; set; }

    private protected override Field Ask() => new SelectInput
    {
        Name = PostedName,
        Value = Answer(Value),
        Choices = Empty is null ? Offered : [new Choice { Value = "", Label = Empty }, .. Offered],
    };
}

/// <summary>One answer of the list around it; what it contains is asked only when it is chosen.</summary>
[HtmlTargetElement("nhs-choice")]
public sealed class ChoiceTagHelper : TagHelper
{
    /// <summary>What is posted when it is chosen.</summary>
    public string? Value { get; set; }

    /// <summary>The words of the answer.</summary>
    public string? Label { get; set; }

    /// <summary>A line that helps to choose it.</summary>
    public string? Hint { get; set; }

    /// <summary>Whether it cannot be chosen.</summary>
    public bool? Disabled { get; set; }

    /// <summary>What choosing it does to the others.</summary>
    public ChoiceBehaviour Behaviour { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inside = await output.GetChildContentAsync();
        ((List<Choice>)context.Items[typeof(Choice)]).Add(new Choice
        {
            Value = Value,
            Label = Label,
            Hint = Hint,
            Disabled = Disabled,
            Behaviour = Behaviour,
            Conditional = Phrase.FromMarkup(inside),
        });
        output.SuppressOutput();
    }
}

/// <summary>A word between two answers.</summary>
[HtmlTargetElement("nhs-divider")]
public sealed class DividerTagHelper : TagHelper
{
    /// <summary>The word.</summary>
    public string Text { get; set; } = "or";

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ((List<Choice>)context.Items[typeof(Choice)]).Add(Choice.Divider(Text));
        output.SuppressOutput();
    }
}
