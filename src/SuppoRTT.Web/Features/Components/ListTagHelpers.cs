using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SuppoRTT.Web.Features.Components;

/// <summary>What is known of a thing, line by line: given as <c>rows</c>, or each as an <c>&lt;nhs-row&gt;</c> inside.</summary>
[HtmlTargetElement("nhs-summary-list")]
public sealed class SummaryListTagHelper : ComponentTagHelper
{
    private readonly List<SummaryRow> _inside = [];

    /// <summary>The lines.</summary>
    public IEnumerable<SummaryRow>? Rows { get; set; }

    /// <summary>Whether the lines are drawn without borders.</summary>
    public bool HasNoBorder { get; set; }

    /// <inheritdoc />
    public override void Init(TagHelperContext context) => context.Items[typeof(SummaryRow)] = _inside;

    private protected override Component Describe(Phrase? inside) => new SummaryList { Rows = [.. Rows ?? [], .. _inside], HasNoBorder = HasNoBorder };
}

/// <summary>One line of what is known; what it contains is the value.</summary>
[HtmlTargetElement("nhs-row")]
public sealed class SummaryRowTagHelper : TagHelper
{
    /// <summary>What it is called.</summary>
    public required string Key { get; set; }

    /// <summary>What is known, as text.</summary>
    public string? Value { get; set; }

    /// <summary>Where it is changed.</summary>
    public string? Change { get; set => field = Markup.NoneIfEmpty(value); }

    /// <summary>What is changed, for those who do not see the line; the key, in lower case, if not given.</summary>
    public string? ChangeOf { get; set; }

    /// <summary>What else can be done with it.</summary>
    public IEnumerable<RowAction>? Actions { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inside = Phrase.FromMarkup(await output.GetChildContentAsync());
        RowAction[] change = Change is null ? [] : [new RowAction("Change", Change, ChangeOf ?? Lower(Key))];
        ((List<SummaryRow>)context.Items[typeof(SummaryRow)]).Add(new SummaryRow { Key = Key, Value = inside ?? Value, Actions = [.. change, .. Actions ?? []] });
        output.SuppressOutput();
    }

    private static string Lower(string key) => key.Length > 1 && char.IsLower(key[1]) ? char.ToLowerInvariant(key[0]) + key[1..] : key;
}

/// <summary>What is to be done: given as <c>items</c>, or each as an <c>&lt;nhs-task&gt;</c> inside.</summary>
[HtmlTargetElement("nhs-task-list")]
public sealed class TaskListTagHelper : ComponentTagHelper
{
    private readonly List<TaskItem> _inside = [];

    /// <summary>What is to be done.</summary>
    public IEnumerable<TaskItem>? Items { get; set; }

    /// <summary>The start of the ids; different for each list of a page.</summary>
    public string IdPrefix { get; set; } = "task-list";

    /// <inheritdoc />
    public override void Init(TagHelperContext context) => context.Items[typeof(TaskItem)] = _inside;

    private protected override Component Describe(Phrase? inside) => new TaskList { Items = [.. Items ?? [], .. _inside], IdPrefix = IdPrefix };
}

/// <summary>One thing to do; what it contains is its status, if it is not given.</summary>
[HtmlTargetElement("nhs-task")]
public sealed class TaskTagHelper : TagHelper
{
    /// <summary>What is to be done.</summary>
    public required string Heading { get; set; }

    /// <summary>Where it is done; without it, it cannot be started yet.</summary>
    public string? Href { get; set => field = Markup.NoneIfEmpty(value); }

    /// <summary>A line that explains it.</summary>
    public string? Hint { get; set => field = Markup.NoneIfEmpty(value); }

    /// <summary>How far it is.</summary>
    public IHtmlContent? Status { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inside = Phrase.FromMarkup(await output.GetChildContentAsync());
        ((List<TaskItem>)context.Items[typeof(TaskItem)]).Add(new TaskItem { Heading = Heading, Href = Href, Hint = Hint, Status = Status ?? inside });
        output.SuppressOutput();
    }
}

/// <summary>Things of one kind, a row for each.</summary>
[HtmlTargetElement("nhs-table")]
public sealed class TableTagHelper : ComponentTagHelper
{
    /// <summary>What the table shows.</summary>
    public required string Caption { get; set; }

    /// <summary>How big the caption is drawn.</summary>
    public TextSize CaptionSize { get; set; } = TextSize.M;

    /// <summary>Whether the caption is only said.</summary>
    public bool CaptionIsHidden { get; set; }

    /// <summary>The headings of the columns.</summary>
    public required IEnumerable<TableHead> Head { get; set; }

    /// <summary>The rows.</summary>
    public required IEnumerable<IReadOnlyList<TableCell>> Rows { get; set; }

    /// <summary>Whether the first cell of a row names it.</summary>
    public bool FirstCellIsHeader { get; set; } = true;

    /// <summary>Whether it folds into lists on a narrow screen.</summary>
    public bool IsResponsive { get; set; } = true;

    /// <summary>Whether the rows stand close together.</summary>
    public bool IsCompact { get; set; }

    private protected override Component Describe(Phrase? inside) => new Table
    {
        Caption = Caption,
        CaptionSize = CaptionSize,
        CaptionIsHidden = CaptionIsHidden,
        Head = [.. Head],
        Rows = [.. Rows],
        FirstCellIsHeader = FirstCellIsHeader,
        IsResponsive = IsResponsive,
        IsCompact = IsCompact,
    };
}
