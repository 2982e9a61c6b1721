using SuppoRTT.Web.Infrastructure.Documents.Typesetting;

namespace SuppoRTT.Web.Infrastructure.Documents.Composing;

/// <summary>Where a table goes on overleaf: never with one short row by itself, and in the middle of a row only with a word on which row it is.</summary>
internal static class TableSplits
{
    private const double ShortRow = 110;
    private const double TallestWritingTable = 260;
    private const double Indent = 6;
    private const int MostCharacters = 50;

    /// <summary>The strips of all rows: the first two stay together, and so do the last two, if they are short; a small table to write in stays whole.</summary>
    public static IEnumerable<Strip> Hold(IReadOnlyList<IReadOnlyList<Strip>> rows, bool all)
    {
        var isWhole = all && rows.Sum(Height) <= TallestWritingTable;
        for (var index = 0; index < rows.Count; index++)
        {
            var row = rows[index];
            var isHeld = index < rows.Count - 1 && (isWhole || ((index == 0 || index == rows.Count - 2) && Height(row) <= ShortRow && Height(rows[index + 1]) <= ShortRow));
            foreach (var strip in row.SkipLast(1))
            {
                yield return strip;
            }

            yield return isHeld ? row[^1] with { Keep = Keep.TogetherIfItFits } : row[^1];
        }
    }

    /// <summary>What a page shows that begins within a row: the header, and how the row begins.</summary>
    public static IReadOnlyList<Strip> Continued(Composition composition, IReadOnlyList<Strip> repeated, IReadOnlyList<string> texts)
    {
        var words = PlainText.CleanLine((texts.FirstOrDefault(text => !string.IsNullOrWhiteSpace(text)) ?? "").Trim().Split('\n')[0]);
        var begins = PlainText.Graphemes(words).Take(MostCharacters).ToList();
        var cell = composition.Whole(
            new StructureElement("Span"), $"{string.Concat(begins)}{(begins.Count < MostCharacters ? "" : "…")} (continued)", Look.Hint, Paper.Left + Indent, Paper.BodyWidth - (2 * Indent));
        return [.. repeated, .. ColumnRow.Strips(new RowLook(Look.Hint.Leading) { Below = 2 }, cell).Select(strip => strip with { Draw = (canvas, top) => canvas.Decorate(() => strip.Draw(canvas, top)) })];
    }

    private static double Height(IReadOnlyList<Strip> row) => row.Sum(strip => strip.Height);
}
