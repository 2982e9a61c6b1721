using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SuppoRTT.Web.Features.Components;

/// <summary>A component in a view that asks nothing. What stands inside the element is its content; attributes that are not known are kept.</summary>
public abstract class ComponentTagHelper : TagHelper
{
    /// <summary>Further classes of the element.</summary>
    public string? Classes { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inside = Phrase.FromMarkup(await output.GetChildContentAsync());
        var component = Describe(inside);
        output.TagName = null;
        output.Content.SetHtmlContent(component with
        {
            Classes = Markup.Words(component.Classes, Classes),
            Attributes = output.Attributes.ToDictionary(attribute => attribute.Name, attribute => attribute.Value?.ToString() ?? ""),
        });
    }

    /// <summary>The component with its content.</summary>
    private protected abstract Component Describe(Phrase? inside);
}
