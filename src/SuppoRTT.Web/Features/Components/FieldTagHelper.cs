using System.Collections;
using System.Globalization;

using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SuppoRTT.Web.Features.Components;

/// <summary>
/// A question in a view. Either <c>for</c> names a property of the page, which gives the name, what was answered and what is wrong
/// with it; or <c>name</c> and the others are given. The page's <c>Input</c> is what is posted, so <c>for="Input.Comments"</c> is
/// posted as <c>Comments</c>. Attributes that are not known here are those of the field.
/// </summary>
public abstract class FieldTagHelper : TagHelper
{
    private const string PostedPart = "Input.";

    /// <summary>The property of the page that holds the answer.</summary>
    public ModelExpression? For { get; set; }

    /// <summary>The name under which the answer is posted.</summary>
    public string? Name { get; set; }

    /// <summary>The id of the field.</summary>
    public string? Id { get; set; }

    /// <summary>The question.</summary>
    public string? Label { get; set; }

    /// <summary>How big the question is drawn.</summary>
    public TextSize LabelSize { get; set; }

    /// <summary>Whether the question is the heading of the page.</summary>
    public bool LabelIsHeading { get; set; }

    /// <summary>A line that helps to answer.</summary>
    public string? Hint { get; set; }

    /// <summary>What is wrong with the answer.</summary>
    public string? Error { get; set; }

    /// <summary>Whether the question cannot be answered now.</summary>
    public bool Disabled { get; set; }

    /// <summary>Ids of other elements that describe the field.</summary>
    public string? DescribedBy { get; set; }

    /// <summary>Further classes of the field.</summary>
    public string? Classes { get; set; }

    /// <summary>The view that is being written.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    private protected string PostedName => Name ?? (For is null ? throw new InvalidOperationException("A field needs 'for' or 'name'.")
        : For.Name.StartsWith(PostedPart, StringComparison.Ordinal) ? For.Name[PostedPart.Length..] : For.Name);

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        await output.GetChildContentAsync();
        var field = Ask() with
        {
            Id = Id,
            Label = Label,
            LabelSize = LabelSize,
            LabelIsHeading = LabelIsHeading,
            Hint = Hint,
            Error = Error ?? FirstError(),
            Disabled = Disabled,
            DescribedBy = DescribedBy,
            Classes = Classes,
            Attributes = Attributes(output),
        };
        foreach (var (name, target) in field.ErrorTargets)
        {
            FieldErrors.Claim(View, name, target, name == field.Name ? Error : null);
        }

        output.TagName = null;
        output.Content.SetHtmlContent(field);
    }

    private Dictionary<string, string> Attributes(TagHelperOutput output)
    {
        var given = output.Attributes.ToDictionary(attribute => attribute.Name, attribute => attribute.Value?.ToString() ?? "");
        if (TakesWords)
        {
            given.TryAdd("dir", "auto");
        }

        return given;
    }

    /// <summary>Whether words are typed, which may be in a language that is written from right to left.</summary>
    private protected virtual bool TakesWords => false;

    /// <summary>The field, without what all fields have.</summary>
    private protected abstract Field Ask();

    /// <summary>What is wrong, as the page was told.</summary>
    private protected virtual string? FirstError() => ErrorOf(PostedName);

    private protected string? ErrorOf(string name) => Entry(name) is { Errors.Count: > 0 } entry ? entry.Errors[0].ErrorMessage : null;

    /// <summary>What was typed, if the page comes back; else what the page holds.</summary>
    private protected string? Answer(string? given) => given ?? Entry(PostedName)?.AttemptedValue ?? Text(For?.Model);

    private protected IReadOnlyCollection<string> Answers(IEnumerable<string>? given) =>
        given?.ToList()
        ?? Entry(PostedName)?.RawValue switch
        {
            string one => [one],
            IEnumerable<string?> many => [.. many.OfType<string>()],
            _ => For?.Model switch
            {
                null => [],
                string one => [one],
                IEnumerable many => [.. many.Cast<object?>().Select(Text).OfType<string>()],
                var one => [Text(one)!],
            },
        };

    private protected ModelStateEntry? Entry(string name) => View.ViewData.ModelState.TryGetValue(name, out var entry) ? entry : null;

    private static string? Text(object? value) => value switch
    {
        null => null,
        bool isTrue => isTrue ? "true" : "false",
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}
