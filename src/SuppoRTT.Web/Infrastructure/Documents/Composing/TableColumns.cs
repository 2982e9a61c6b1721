using SuppoRTT.Web.Infrastructure.Documents.Typesetting;

namespace SuppoRTT.Web.Infrastructure.Documents.Composing;

/// <summary>Where a column of a table begins, and how wide it is with its padding.</summary>
internal sealed record TableColumn(double Left, double Width);

/// <summary>What a column would like: its longest line unbroken, its longest word unbroken, and how much its fullest cell has to say.</summary>
internal sealed record ColumnWish(double Natural, double Least, double Amount);

/// <summary>Shares the width of the page among columns: each gets what its longest word needs, and of the rest more goes where there is more to say.</summary>
internal static class TableColumns
{
    private const double MostWishedFor = 10 * Paper.BodyWidth;
    private const double ShortText = Paper.BodyWidth / 5;
    private const double MostForShortTexts = 0.6 * Paper.BodyWidth;
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

    private static ColumnWish Wish(Table table, Typesetter typesetter, double padding, int index)
    {
        var texts = table.Rows.Where(row => index < row.Count).Select(row => row[index]).ToList();
        var widths = texts.Select(text => typesetter.WidthsOf(text, Look.TableCell))
            .Append(index < table.Headers.Count ? typesetter.WidthsOf(table.Headers[index], Look.TableHeader) : default)
            .ToList();
        var natural = Math.Max(widths.Max(width => width.Natural), IsForHandwriting(table, index) ? LeastForHandwriting : 0);
        var least = Math.Min(widths.Max(width => width.Least), Paper.BodyWidth / 3);
        var amount = texts.Select(text => text.Split('\n').Sum(line => typesetter.WidthsOf(line, Look.TableCell).Natural)).Append(natural).Max();
        return new ColumnWish(natural + (2 * padding), least + (2 * padding), Math.Min(amount, MostWishedFor) + (2 * padding));
    }

    /// <summary>A column to write in beside one that says what: its heading alone would leave it too narrow for a hand.</summary>
    private static bool IsForHandwriting(Table table, int index) =>
        table.IsToWriteIn && table.Rows.All(row => row[index].Length == 0) && table.Rows.Any(row => row.Any(text => text.Length > 0));

    private static IEnumerable<double> Share(List<ColumnWish> wishes)
    {
        var natural = wishes.Sum(wish => wish.Natural);
        if (natural <= Paper.BodyWidth)
        {
            return wishes.Select(wish => wish.Natural * Paper.BodyWidth / natural);
        }

        if (wishes.Sum(wish => wish.Least) >= Paper.BodyWidth)
        {
            var most = MostForAWord(wishes.Select(wish => wish.Least));
            return wishes.Select(wish => Math.Min(wish.Least, most));
        }

        // The square root keeps one long column from taking everything.
        var firm = WithShortTextsWhole(wishes);
        var spare = Paper.BodyWidth - firm.Sum(wish => wish.Least);
        var shares = firm.Select(wish => Math.Sqrt(Math.Max(0, wish.Amount - wish.Least))).ToList();
        return firm.Zip(shares, (wish, share) => wish.Least + (spare * share / Math.Max(1, shares.Sum())));
    }

    /// <summary>Dates and the like are not wrapped beside long texts, as long as they leave room for those.</summary>
    private static List<ColumnWish> WithShortTextsWhole(List<ColumnWish> wishes)
    {
        var whole = wishes.Select(wish => wish.Natural <= ShortText ? wish with { Least = wish.Natural } : wish).ToList();
        return whole.Sum(wish => wish.Least) <= MostForShortTexts ? whole : wishes;
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
