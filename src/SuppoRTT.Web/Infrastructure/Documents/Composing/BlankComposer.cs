using SuppoRTT.Web.Infrastructure.Documents.Typesetting;

namespace SuppoRTT.Web.Infrastructure.Documents.Composing;

/// <summary>A blank form: lines to write on and boxes to tick.</summary>
internal static class BlankComposer
{
    private const double WritingHeight = 24;
    private const double BoxWidth = 20;
    private const double OptionGap = 16;
    private const int MostOptionsInARow = 5;
    private const int LinesInOnePlace = 8;

    public static void Add(Composition composition, BlankLines blank)
    {
        AddLabel(composition, blank.Label, blank.Hint);
        var rule = new Rule(Paper.Left, Paper.Right, 0.6, Look.WritingLine);
        var count = Math.Max(1, blank.Lines);
        composition.Add(Enumerable.Range(0, count).Select(index => new Strip(WritingHeight, (canvas, top) => canvas.Rule(rule, top + WritingHeight))
        {
            Keep = KeepOf(index, count),
        }));
    }

    public static void Add(Composition composition, BlankChoices blank)
    {
        AddLabel(composition, blank.Label, $"{blank.Hint} {(blank.Many ? "Tick all that apply." : "Tick one.")}");
        if (blank.Options.Count > 0)
        {
            AddOptions(composition, composition.Root.Add(StructureElement.MarkedList("Square")), blank.Options);
        }
    }

    private static void AddLabel(Composition composition, string text, string? hint)
    {
        var label = composition.Whole(composition.Root.Add("P"), text, Look.Label, Paper.Left, Paper.BodyWidth);
        composition.Add(ColumnRow.Strips(new RowLook(Look.Label.Leading) { SpaceBefore = 14, KeepWithNext = true }, label));
        HeadingComposer.AddHint(composition, composition.Root, hint);
    }

    /// <summary>A few lines stay in one place to write; many may go on overleaf, but never a single one.</summary>
    private static Keep KeepOf(int index, int count)
        => index == count - 1 ? Keep.Free
            : index == 0 || index == count - 2 ? Keep.WithNext
            : count <= LinesInOnePlace ? Keep.TogetherIfItFits
            : Keep.Free;

    private static void AddOptions(Composition composition, StructureElement list, IReadOnlyList<string> options)
    {
        var widest = options.Max(option => composition.Typesetter.WidthsOf(option, Look.Option).Natural);
        var inARow = (int)Math.Clamp(Paper.BodyWidth / (BoxWidth + widest + OptionGap), 1, MostOptionsInARow);
        var width = Paper.BodyWidth / inARow;
        var rows = options.Chunk(inARow).ToList();
        for (var index = 0; index < rows.Count; index++)
        {
            var isLast = index == rows.Count - 1;
            var cells = rows[index].SelectMany((option, column) => Option(composition, list.Add("LI"), option, Paper.Left + (column * width), width));
            var strips = ColumnRow.Strips(new RowLook(Look.Option.Leading), [.. cells]);
            composition.Add(isLast ? strips : strips.Select(strip => strip.Keep == Keep.Free ? strip with { Keep = Keep.TogetherIfItFits } : strip));
        }
    }

    private static Cell[] Option(Composition composition, StructureElement item, string text, double left, double width) =>
    [
        composition.Whole(item.Add("Lbl"), "☐", Look.TickBox, left, BoxWidth),
        composition.Whole(item.Add("LBody"), text, Look.Option, left + BoxWidth, width - BoxWidth),
    ];
}
