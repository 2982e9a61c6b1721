using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SuppoRTT.Web.Features.Components;

/// <summary>A question that is answered in a line.</summary>
[HtmlTargetElement("nhs-text")]
public sealed class TextTagHelper : FieldTagHelper
{
    /// <summary>What has been answered so far.</summary>
    public string? Value { get; set; }

    /// <summary>The kind of the field: text, email, tel…</summary>
    public string Type { get; set; } = "text";

    /// <summary>How many characters wide it is drawn.</summary>
    public int? Width { get; set; }

    /// <summary>Whether what is typed is a code.</summary>
    public bool IsCode { get; set; }

    /// <summary>What a browser may fill in by itself.</summary>
    public string? Autocomplete { get; set; }

    /// <summary>The keyboard that a phone shows.</summary>
    [HtmlAttributeName("inputmode")]
    public string? InputMode { get; set; }

    /// <summary>Whether the spelling is checked.</summary>
    public bool? Spellcheck { get; set; }

    /// <summary>What stands before the answer.</summary>
    public string? Prefix { get; set; }

    /// <summary>What stands after the answer.</summary>
    public string? Suffix { get; set; }

    private protected override bool TakesWords => Type == "text" && InputMode is null && !IsCode;

    private protected override Field Ask() => new TextInput
    {
        Name = PostedName,
        Value = Answer(Value),
        Type = Type,
        Width = Width,
        IsCode = IsCode,
        Autocomplete = Autocomplete,
        InputMode = InputMode,
        Spellcheck = Spellcheck ?? (Type == "email" ? false : null),
        Prefix = Prefix,
        Suffix = Suffix,
    };
}

/// <summary>A question that is answered with a password.</summary>
[HtmlTargetElement("nhs-password")]
public sealed class PasswordTagHelper : FieldTagHelper
{
    /// <summary>What a browser may fill in by itself: new-password where one is chosen.</summary>
    public string Autocomplete { get; set; } = "current-password";

    /// <summary>How many characters wide it is drawn.</summary>
    public int? Width { get; set; }

    private protected override Field Ask() => new PasswordInput { Name = PostedName, Autocomplete = Autocomplete, Width = Width };
}

/// <summary>A question that is answered in sentences.</summary>
[HtmlTargetElement("nhs-textarea")]
public sealed class TextAreaTagHelper : FieldTagHelper
{
    /// <summary>What has been answered so far.</summary>
    public string? Value { get; set; }

    /// <summary>How many lines are shown.</summary>
    public int Rows { get; set; } = 5;

    /// <summary>How many characters or words the answer may have; then what is left is counted.</summary>
    public int? MaxLength { get; set; }

    /// <summary>Whether words are counted.</summary>
    public bool CountsWords { get; set; }

    /// <summary>From which share of the limit, in percent, the count is shown.</summary>
    public int? Threshold { get; set; }

    /// <summary>Whether the spelling is checked.</summary>
    public bool? Spellcheck { get; set; }

    private protected override bool TakesWords => true;

    private protected override Field Ask() => new TextArea
    {
        Name = PostedName,
        Value = Answer(Value),
        Rows = Rows,
        MaxLength = MaxLength,
        CountsWords = CountsWords,
        Threshold = Threshold,
        Spellcheck = Spellcheck,
    };
}

/// <summary>A question that is answered with a day.</summary>
[HtmlTargetElement("nhs-date")]
public sealed class DateTagHelper : FieldTagHelper
{
    private static readonly string[] _parts = ["Day", "Month", "Year"];

    /// <summary>What has been answered so far.</summary>
    public TypedDate? Value { get; set; }

    private protected override Field Ask() => new DateInput
    {
        Name = PostedName,
        Value = Value ?? Typed() ?? (For?.Model as TypedDate) ?? TypedDate.Of(For?.Model as DateOnly?),
        WrongParts = [.. _parts.Where(part => ErrorOf($"{PostedName}.{part}") is not null)],
    };

    private protected override string? FirstError() =>
        base.FirstError() ?? _parts.Select(part => ErrorOf($"{PostedName}.{part}")).FirstOrDefault(error => error is not null);

    private TypedDate? Typed() => _parts.Any(part => Entry($"{PostedName}.{part}")?.AttemptedValue is not null)
        ? new() { Day = Part("Day"), Month = Part("Month"), Year = Part("Year") }
        : null;

    private string? Part(string part) => Entry($"{PostedName}.{part}")?.AttemptedValue;
}

/// <summary>A question made of values at run time, whatever its kind: <c>&lt;nhs-field field="@question" /&gt;</c>.</summary>
[HtmlTargetElement("nhs-field")]
public sealed class AnyFieldTagHelper : TagHelper
{
    /// <summary>The question.</summary>
    public required Field Field { get; set; }

    /// <summary>The view that is being written.</summary>
    [Microsoft.AspNetCore.Mvc.ViewFeatures.ViewContext]
    [HtmlAttributeNotBound]
    public Microsoft.AspNetCore.Mvc.Rendering.ViewContext View { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var told = Field.ErrorTargets
            .Select(target => View.ViewData.ModelState.TryGetValue(target.Name, out var entry) && entry.Errors.Count > 0 ? entry.Errors[0].ErrorMessage : null)
            .FirstOrDefault(error => error is not null);
        var field = Field.Error is null ? Field with { Error = told } : Field;
        foreach (var (name, target) in field.ErrorTargets)
        {
            FieldErrors.Claim(View, name, target, name == field.Name && told is null ? field.Error?.PlainText : null);
        }

        output.TagName = null;
        output.Content.SetHtmlContent(field);
    }
}
