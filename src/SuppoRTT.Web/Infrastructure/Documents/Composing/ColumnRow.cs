using SuppoRTT.Web.Infrastructure.Documents.Typesetting;

namespace SuppoRTT.Web.Infrastructure.Documents.Composing;

/// <summary>A line of text and the element that it is a piece of.</summary>
internal sealed record CellLine(StructureElement Element, TextLine Text);

/// <summary>Lines one below the other from a left edge; an empty place is a gap between paragraphs.</summary>
internal sealed record Cell(double Left, IReadOnlyList<CellLine?> Lines);

/// <summary>How a row of cells is set: height of a line, air above and below, a rule at its foot, and up to how many lines it should not be torn.</summary>
internal sealed record RowLook(double Leading)
{
    public double Above { get; init; }

    public double Below { get; init; }

    public Rule? Rule { get; init; }

    public int WholeUpTo { get; init; } = 3;

    public bool KeepWithNext { get; init; }

    public double SpaceBefore { get; init; }
}

/// <summary>
/// Cells side by side, cut into strips of one line each. Everything with text is such a row: a paragraph has one cell,
/// an answer two, a table as many as it has columns. No page ends or begins with a single line of a longer row.
/// </summary>
internal static class ColumnRow
{
    public static IReadOnlyList<Strip> Strips(RowLook look, params IReadOnlyList<Cell> cells)
    {
        var count = Math.Max(1, cells.Max(cell => cell.Lines.Count));
        return [.. Enumerable.Range(0, count).Select(index => Line(look, cells, index, count))];
    }

    private static Strip Line(RowLook look, IReadOnlyList<Cell> cells, int index, int count)
    {
        var isLast = index == count - 1;
        var above = index == 0 ? look.Above : 0;
        var height = above + look.Leading + (isLast ? look.Below : 0);
        return new Strip(height, Draw)
        {
            SpaceBefore = index == 0 ? look.SpaceBefore : 0,
            Keep = KeepOf(look, index, count),
        };

        void Draw(PageCanvas canvas, double top)
        {
            foreach (var cell in cells)
            {
                if (index < cell.Lines.Count && cell.Lines[index] is { } line)
                {
                    canvas.Text(line.Element, line.Text, cell.Left, top + above + Baseline(line.Text.Style, look.Leading));
                }
            }

            if (isLast && look.Rule is { } rule)
            {
                canvas.Rule(rule, top + height);
            }
        }
    }

    /// <summary>Where capitals stand in the middle of the line's height.</summary>
    public static double Baseline(TextStyle style, double leading) => (leading / 2) + (0.36 * style.Size);

    private static Keep KeepOf(RowLook look, int index, int count)
    {
        if (index == count - 1)
        {
            return look.KeepWithNext ? Keep.WithNext : Keep.Free;
        }

        return index == 0 || index == count - 2 ? Keep.WithNext
            : count <= look.WholeUpTo ? Keep.TogetherIfItFits
            : Keep.Free;
    }
}
