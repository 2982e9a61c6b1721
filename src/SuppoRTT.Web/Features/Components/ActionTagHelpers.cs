using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SuppoRTT.Web.Features.Components;

/// <summary>A button; with an address, a link that looks like one.</summary>
[HtmlTargetElement("nhs-button")]
public sealed class ButtonTagHelper : ComponentTagHelper
{
    /// <summary>How much it stands out.</summary>
    public ButtonKind Kind { get; set; }

    /// <summary>Where it leads.</summary>
    public string? Href { get; set => field = Markup.NoneIfEmpty(value); }

    /// <summary>The id of the element.</summary>
    public string? Id { get; set; }

    /// <summary>The name that is posted when it is pressed.</summary>
    public string? Name { get; set; }

    /// <summary>The value that is posted with the name.</summary>
    public string? Value { get; set; }

    /// <summary>What pressing it does.</summary>
    public string Type { get; set; } = "submit";

    /// <summary>Whether it is drawn small.</summary>
    public bool IsSmall { get; set; }

    /// <summary>Whether a second press at once is ignored; by itself where something is posted.</summary>
    public bool? PreventsDoubleClick { get; set; }

    private protected override Component Describe(Phrase? inside) => new Button
    {
        Text = inside,
        Kind = Kind,
        Href = Href,
        Id = Id,
        Name = Name,
        Value = Value,
        Type = Type,
        IsSmall = IsSmall,
        PreventsDoubleClick = PreventsDoubleClick ?? (Href is null && Type == "submit"),
    };
}

/// <summary>The link above a page that leads to the one before.</summary>
[HtmlTargetElement("nhs-back-link")]
public sealed class BackLinkTagHelper : ComponentTagHelper
{
    /// <summary>Where it leads.</summary>
    public required string Href { get; set; }

    private protected override Component Describe(Phrase? inside) => inside is null ? new BackLink { Href = Href } : new BackLink { Href = Href, Text = inside };
}

/// <summary>The way to the page before and to the page after.</summary>
[HtmlTargetElement("nhs-pagination")]
public sealed class PaginationTagHelper : ComponentTagHelper
{
    /// <summary>The address of the page before.</summary>
    public string? Previous { get; set => field = Markup.NoneIfEmpty(value); }

    /// <summary>What is there.</summary>
    public string? PreviousLabel { get; set; }

    /// <summary>The address of the page after.</summary>
    public string? Next { get; set => field = Markup.NoneIfEmpty(value); }

    /// <summary>What is there.</summary>
    public string? NextLabel { get; set; }

    /// <inheritdoc />
    public override Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        if (string.IsNullOrEmpty(Previous) && string.IsNullOrEmpty(Next))
        {
            output.SuppressOutput();
            return Task.CompletedTask;
        }

        return base.ProcessAsync(context, output);
    }

    private protected override Component Describe(Phrase? inside) => new Pagination
    {
        Previous = string.IsNullOrEmpty(Previous) ? null : new(Previous, PreviousLabel),
        Next = string.IsNullOrEmpty(Next) ? null : new(Next, NextLabel),
    };
}
