using SuppoRTT.Web.Infrastructure.Documents.Typesetting;

namespace SuppoRTT.Web.Infrastructure.Documents.Composing;

/// <summary>Where a column of a table begins, and how wide it is with its padding.</summary>
internal sealed record TableColumn(double Left, double Width);

/// <summary>Shares the width of the page among columns: each gets what its longest word needs, and of the rest more goes where there is more to say.</summary>
internal static class TableColumns
{
    private const double MostWishedFor = 1.5 * Paper.BodyWidth;
    private const double LeastForHandwriting = 0.55 * Paper.BodyWidth;

    public static IReadOnlyList<TableColumn> Of(Table table, Typesetter typesetter, double padding)
    {
        var count = table.Rows.Select(row => row.Count).Append(table.Headers.Count).Max();
        var wishes = Enumerable.Range(0, count).Select(index => Wish(table, typesetter, padding, index)).ToList();
        var left = Paper.Left;
        var columns = new List<TableColumn>();
        foreach (var width in Share(wishes))
        {
            columns.Add(new TableColumn(left, width));
            left += width;
        }

        return columns;
    }

    private static (double Natural, double Least) Wish(Table table, Typesetter typesetter, double padding, int index)
    {
        var widths = table.Rows.Where(row => index < row.Count)
            .Select(row => typesetter.WidthsOf(row[index], Look.TableCell))
            .Append(index < table.Headers.Count ? typesetter.WidthsOf(table.Headers[index], Look.TableHeader) : default)
            .ToList();
        var natural = Math.Min(widths.Max(width => width.Natural), MostWishedFor);
        var least = Math.Min(widths.Max(width => width.Least), Paper.BodyWidth / 3);
        return (Math.Max(natural, IsForHandwriting(table, index) ? LeastForHandwriting : 0) + (2 * padding), least + (2 * padding));
    }

    /// <summary>A column to write in beside one that says what: its heading alone would leave it too narrow for a hand.</summary>
    private static bool IsForHandwriting(Table table, int index) =>
        table.IsToWriteIn && table.Rows.All(row => row[index].Length == 0) && table.Rows.Any(row => row.Any(text => text.Length > 0));

    private static IEnumerable<double> Share(List<(double Natural, double Least)> wishes)
    {
        var natural = wishes.Sum(wish => wish.Natural);
        var least = wishes.Sum(wish => wish.Least);
        if (natural <= Paper.BodyWidth)
        {
            return wishes.Select(wish => wish.Natural * Paper.BodyWidth / natural);
        }

        if (least >= Paper.BodyWidth)
        {
            var most = MostForAWord(wishes.Select(wish => wish.Least));
            return wishes.Select(wish => Math.Min(wish.Least, most));
        }

        // The square root keeps one long column from taking everything, which would wrap every date beside it.
        var spare = Paper.BodyWidth - least;
        var shares = wishes.Select(wish => Math.Sqrt(wish.Natural - wish.Least)).ToList();
        return wishes.Zip(shares, (wish, share) => wish.Least + (spare * share / shares.Sum()));
    }

    /// <summary>The width at which words are broken if not all fit: only the longest are, and dates beside them stay whole.</summary>
    private static double MostForAWord(IEnumerable<double> least)
    {
        var (left, columns) = (Paper.BodyWidth, least.Count());
        foreach (var width in least.Order().TakeWhile(width => width * columns < left))
        {
            (left, columns) = (left - width, columns - 1);
        }

        return left / Math.Max(1, columns);
    }
}
