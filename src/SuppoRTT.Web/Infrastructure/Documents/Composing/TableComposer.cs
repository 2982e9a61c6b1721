using SuppoRTT.Web.Infrastructure.Documents.Typesetting;

namespace SuppoRTT.Web.Infrastructure.Documents.Composing;

/// <summary>Tables: the header row is read once and shown again, as decoration, on each page that the table reaches. A row is torn only if it is long, and then says on the next page which it is.</summary>
internal static class TableComposer
{
    private const double Padding = 6;
    private const double TallestRepeatedHeader = 150;
    private const double AirBelowRepeatedHeader = 3;
    private const int LinesInOneRow = 18;
    private const double RoomToWrite = 20;

    public static void Add(Composition composition, Table table)
    {
        var columns = TableColumns.Of(table, composition.Typesetter, Padding);
        if (columns.Count == 0)
        {
            return;
        }

        var element = composition.Root.Add("Table");
        if (!string.IsNullOrWhiteSpace(table.Caption))
        {
            var caption = element.Add("Caption");
            var words = composition.Whole(caption, table.Caption, Look.Label, Paper.Left, Paper.BodyWidth);
            composition.Add(ColumnRow.Strips(new RowLook(Look.Label.Leading) { SpaceBefore = 12, Below = 3, KeepWithNext = true }, words));
            HeadingComposer.AddHint(composition, caption, table.Hint);
        }

        var header = Header(composition, element, table.Headers, columns);
        composition.Add(header);
        if (table.Rows.Count > 0)
        {
            AddRows(composition, element.Add("TBody"), table, columns, Repeated(header));
        }
    }

    private static List<Strip> Header(
        Composition composition, StructureElement table, IReadOnlyList<string> headers, IReadOnlyList<TableColumn> columns)
    {
        if (headers.Count == 0)
        {
            return [];
        }

        var row = table.Add("THead").Add("TR");
        var cells = columns
            .Select((column, index) => InnerCell(composition, row.Add(StructureElement.ColumnHeader()), Text(headers, index), Look.TableHeader, column))
            .ToList();
        var look = new RowLook(Look.TableHeader.Leading)
        {
            Above = 5,
            Below = 5,
            SpaceBefore = 8,
            Rule = new Rule(Paper.Left, Paper.Right, 1, Look.DarkBlue),
            KeepWithNext = true,
        };
        var frame = new Frame(Look.PaleBlue);
        return [.. ColumnRow.Strips(look, cells).Select(strip => strip with { Frame = frame })];
    }

    private static void AddRows(
        Composition composition,
        StructureElement body,
        Table table,
        IReadOnlyList<TableColumn> columns,
        IReadOnlyList<Strip> repeated)
    {
        var look = new RowLook(Look.TableCell.Leading)
        {
            Above = 4,
            Below = table.IsToWriteIn ? RoomToWrite : 4.5,
            Rule = new Rule(Paper.Left, Paper.Right, 0.5, table.IsToWriteIn ? Look.WritingLine : Look.Hairline),
            WholeUpTo = LinesInOneRow,
        };
        var rows = new List<IReadOnlyList<Strip>>();
        foreach (var texts in table.Rows)
        {
            var row = Row(composition, body.Add("TR"), texts, columns, look);
            var continued = row.Count > LinesInOneRow ? TableSplits.Continued(composition, repeated, texts) : repeated;
            rows.Add([.. row.Select((strip, index) => strip with { RepeatedHeader = index == 0 ? repeated : continued })]);
        }

        composition.Add(TableSplits.Hold(rows, all: table.IsToWriteIn));
    }

    private static IReadOnlyList<Strip> Row(
        Composition composition, StructureElement row, IReadOnlyList<string> texts, IReadOnlyList<TableColumn> columns, RowLook look) =>
        ColumnRow.Strips(look, [.. columns.Select((column, index) => InnerCell(composition, row.Add("TD"), Text(texts, index), Look.TableCell, column))]);

    private static List<Strip> Repeated(List<Strip> header)
    {
        if (header.Count == 0 || header.Sum(strip => strip.Height) > TallestRepeatedHeader)
        {
            return [];
        }

        var decoration = header.Select(strip => strip with { Draw = (canvas, top) => canvas.Decorate(() => strip.Draw(canvas, top)) });
        return [.. decoration, new Strip(AirBelowRepeatedHeader, (_, _) => { })];
    }

    private static Cell InnerCell(Composition composition, StructureElement element, string text, TextStyle style, TableColumn column)
        => composition.Whole(element, text, style, column.Left + Padding, column.Width - (2 * Padding));

    private static string Text(IReadOnlyList<string> texts, int index) => index < texts.Count ? texts[index] : "";
}
