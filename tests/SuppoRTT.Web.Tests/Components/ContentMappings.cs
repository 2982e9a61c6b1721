using SuppoRTT.Web.Features.Components;

namespace SuppoRTT.Web.Tests.Components;

/// <summary>How the options of the package's examples are read as our components that ask nothing.</summary>
internal static class ContentMappings
{
    public static Component Button(DesignOptions o)
    {
        if (o.IsFalse("preventDoubleClick"))
        {
            o.Refuse("preventDoubleClick=false");
        }

        return DrawButton(o);
    }

    public static Component BackLink(DesignOptions o)
    {
        if (!o.Has("href"))
        {
            o.Refuse("(a button)");
        }

        return new BackLink { Href = o.Text("href") ?? "", Text = o.OwnPhrase() ?? Phrase.FromString("Back")!, Classes = o.Text("classes") };
    }

    public static Component SummaryList(DesignOptions o) => new SummaryList
    {
        HasNoBorder = o.Maybe("border") == false,
        HasNoLastBorder = o.Maybe("lastRowBorder") == false,
        Rows = [.. o.Children("rows").Select(row => new SummaryRow
        {
            Key = row.Phrase("key"),
            Value = row.Phrase("value"),
            Actions = [.. Actions(row).Select(action => new RowAction(action.OwnPhrase(), action.Text("href") ?? "", action.Text("visuallyHiddenText")))],
        })],
    };

    public static Component TaskList(DesignOptions o)
    {
        if (o.HasGaps("items"))
        {
            o.Refuse("(a gap)");
        }

        return DrawTaskList(o);
    }

    public static Component Tag(DesignOptions o) => new Tag
    {
        Text = o.OwnPhrase(),
        Colour = o.IsFalse("colour") ? TagColour.None : o.Word("colour", [.. Enum.GetValues<TagColour>().Select(colour => (Word(colour), colour))]),
        HasNoBorder = o.Maybe("border") == false,
        Classes = o.Text("classes"),
    };

    public static Component InsetText(DesignOptions o) => new InsetText { Text = o.OwnPhrase(), Classes = o.Text("classes") };

    public static Component Details(DesignOptions o) => new Details
    {
        Summary = o.Phrase("summary"),
        Text = o.OwnPhrase(),
        IsOpen = o.Flag("open"),
        Classes = o.Text("classes"),
    };

    public static Component WarningCallout(DesignOptions o) => new WarningCallout { Heading = o.Phrase("heading"), Text = o.OwnPhrase(), Classes = o.Text("classes") };

    public static Component NotificationBanner(DesignOptions o) => new NotificationBanner
    {
        IsSuccess = o.Word("variant", ("success", true)),
        Title = o.Phrase("title"),
        Heading = o.Phrase("heading"),
        Text = o.OwnPhrase(),
        Classes = o.Text("classes"),
    };

    public static Component Panel(DesignOptions o)
    {
        var heading = o.Child("heading");
        return new Panel
        {
            Heading = o.Phrase("heading"),
            HeadingSize = heading.Size(),
            Level = heading.Number("level") ?? 1,
            Text = o.OwnPhrase(),
            IsInterruption = o.Word("variant", ("interruption", true)),
        } is var panel && heading.Has("size") ? panel with { Heading = heading.OwnPhrase() } : panel;
    }

    public static Component DoList(DesignOptions o) => new DoList
    {
        IsDont = o.Word("icon", ("cross", true), ("tick", false)),
        Heading = o.Phrase("heading"),
        Items = [.. o.Children("items").Select(item => item.OwnPhrase() ?? Phrase.FromString("(none)")!)],
    };

    public static Component ErrorSummary(DesignOptions o) => new ErrorSummary
    {
        Heading = o.Phrase("heading")!,
        Errors = [.. o.Children("errorList").Select(error => new FieldError(error.Text("text")!, error.Text("href")?.TrimStart('#')))],
    };

    public static Component Pagination(DesignOptions o) => new Pagination { Previous = Step(o, "previous"), Next = Step(o, "next") };

    public static Component Table(DesignOptions o)
    {
        var caption = o.Has("caption") && o.Child("caption") is { } child && child.Has("text") ? child : null;
        return new Table
        {
            Caption = caption?.OwnPhrase() ?? o.Phrase("caption"),
            CaptionSize = caption?.Size() ?? TextSize.Normal,
            CaptionIsHidden = caption?.Word("classes", ("nhsuk-u-visually-hidden", true)) ?? false,
            Head = [.. o.Children("head").Select(head => Head(head))],
            Rows = [.. o.Children("rows").Select(row => row.Cells().ConvertAll(Cell))],
            FirstCellIsHeader = o.Flag("firstCellIsHeader"),
            IsResponsive = o.Flag("responsive"),
            IsCompact = o.Flag("compact"),
            IsStriped = o.Flag("striped"),
            Classes = o.Text("classes"),
        };
    }

    private static TaskList DrawTaskList(DesignOptions o) => new()
    {
        IdPrefix = o.Text("idPrefix") ?? "task-list",
        Items = [.. o.Children("items").Select(item => new TaskItem
        {
            Heading = item.Phrase("heading"),
            Href = item.Text("href"),
            Hint = item.Phrase("hint"),
            Status = item.Child("status") is { } status && status.Has("tag") ? Tag(status.Child("tag")) : item.Phrase("status"),
        })],
    };

    private static Button DrawButton(DesignOptions o) => new()
    {
        Text = o.OwnPhrase(),
        Id = o.Text("id"),
        Kind = o.Word("variant", ("secondary", ButtonKind.Secondary), ("reverse", ButtonKind.Reverse), ("warning", ButtonKind.Warning)),
        Href = o.Text("href"),
        Name = o.Text("name"),
        Value = o.Text("value"),
        Type = o.Text("type") ?? "submit",
        IsSmall = o.Flag("small"),
        Disabled = o.Flag("disabled"),
        PreventsDoubleClick = o.Flag("preventDoubleClick"),
        Classes = o.Text("classes"),
    };

    private static TableHead Head(DesignOptions o)
    {
        var isHidden = o.Has("visuallyHiddenText") && !o.Has("text");
        return new TableHead(isHidden ? o.Text("visuallyHiddenText") : o.OwnPhrase())
        {
            IsNumeric = o.Word("format", ("numeric", true)),
            IsHidden = isHidden,
        };
    }

    private static TableCell Cell(DesignOptions o) => new(o.OwnPhrase())
    {
        Href = o.Text("href"),
        Of = o.Text("visuallyHiddenText"),
        Classes = o.Text("classes"),
    };

    private static PageStep? Step(DesignOptions o, string name) =>
        o.Has(name) && o.Child(name) is { } step ? new PageStep(step.Text("href")!, step.Phrase("label"), step.Text("text")) : null;

    private static List<DesignOptions> Actions(DesignOptions row) =>
        row.Has("actions") && row.Child("actions") is { } actions && actions.Has("items") ? actions.Children("items") : row.Children("actions");

    private static string Word(TagColour colour) => colour == TagColour.AquaGreen ? "aqua-green" : colour.ToString().ToLowerInvariant();
}
