using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SuppoRTT.Web.Features.Components;

/// <summary>The status of a thing, in a word.</summary>
[HtmlTargetElement("nhs-tag")]
public sealed class TagTagHelper : ComponentTagHelper
{
    /// <summary>Its colour.</summary>
    public TagColour Colour { get; set; }

    private protected override Component Describe(Phrase? inside) => new Tag { Text = inside, Colour = Colour };
}

/// <summary>Words set apart from the rest.</summary>
[HtmlTargetElement("nhs-inset")]
public sealed class InsetTagHelper : ComponentTagHelper
{
    private protected override Component Describe(Phrase? inside) => new InsetText { Text = inside };
}

/// <summary>What only some want to read, folded away.</summary>
[HtmlTargetElement("nhs-details")]
public sealed class DetailsTagHelper : ComponentTagHelper
{
    /// <summary>The line under which it is folded.</summary>
    public required string Summary { get; set; }

    /// <summary>Whether it starts unfolded.</summary>
    public bool IsOpen { get; set; }

    private protected override Component Describe(Phrase? inside) => new Details { Summary = Summary, Text = inside, IsOpen = IsOpen };
}

/// <summary>What must not be overlooked.</summary>
[HtmlTargetElement("nhs-warning-callout")]
public sealed class WarningCalloutTagHelper : ComponentTagHelper
{
    /// <summary>What it is about.</summary>
    public string Heading { get; set; } = "Important";

    /// <summary>The level of the heading.</summary>
    public int Level { get; set; } = 2;

    private protected override Component Describe(Phrase? inside) => new WarningCallout { Heading = Heading, Level = Level, Text = inside };
}

/// <summary>News at the top of a page that is not about the page.</summary>
[HtmlTargetElement("nhs-notification-banner")]
public sealed class NotificationBannerTagHelper : ComponentTagHelper
{
    /// <summary>Whether something was done as asked.</summary>
    public bool IsSuccess { get; set; }

    /// <summary>The id of the word at its head; a page with two banners needs another for the second.</summary>
    public string TitleId { get; set; } = "nhsuk-notification-banner-title";

    /// <summary>The word at its head.</summary>
    public string? Title { get; set; }

    /// <summary>The news in a line.</summary>
    public string? Heading { get; set; }

    private protected override Component Describe(Phrase? inside) =>
        new NotificationBanner { IsSuccess = IsSuccess, TitleId = TitleId, Title = Title, Heading = Heading, Text = inside };
}

/// <summary>The whole of a page that says: it is done.</summary>
[HtmlTargetElement("nhs-panel")]
public sealed class PanelTagHelper : ComponentTagHelper
{
    /// <summary>What is done.</summary>
    public required string Heading { get; set; }

    /// <summary>How big it is drawn.</summary>
    public TextSize HeadingSize { get; set; }

    /// <summary>Whether it interrupts instead of confirming.</summary>
    public bool IsInterruption { get; set; }

    private protected override Component Describe(Phrase? inside) =>
        new Panel { Heading = Heading, HeadingSize = HeadingSize, IsInterruption = IsInterruption, Text = inside };
}

/// <summary>What to do, or what not to do, line by line.</summary>
[HtmlTargetElement("nhs-do-dont")]
public sealed class DoListTagHelper : ComponentTagHelper
{
    /// <summary>Whether these are not to be done.</summary>
    public bool IsDont { get; set; }

    /// <summary>The words above.</summary>
    public string? Heading { get; set; }

    /// <summary>The lines.</summary>
    public required IEnumerable<string> Items { get; set; }

    private protected override Component Describe(Phrase? inside) =>
        new DoList { IsDont = IsDont, Heading = Heading, Items = [.. Items.Select(Phrase.FromString).OfType<Phrase>()] };
}

/// <summary>Fields that belong together, and the words that name them.</summary>
[HtmlTargetElement("nhs-fieldset")]
public sealed class FieldsetTagHelper : ComponentTagHelper
{
    /// <summary>The words that name the group.</summary>
    public required string Legend { get; set; }

    /// <summary>How big they are drawn.</summary>
    public TextSize LegendSize { get; set; }

    /// <summary>Whether they are the heading of the page.</summary>
    public bool LegendIsHeading { get; set; }

    /// <summary>Ids of the elements that describe the group.</summary>
    public string? DescribedBy { get; set; }

    private protected override Component Describe(Phrase? inside) =>
        new Fieldset { Legend = Legend, LegendSize = LegendSize, LegendIsHeading = LegendIsHeading, DescribedBy = DescribedBy, Content = inside };
}
