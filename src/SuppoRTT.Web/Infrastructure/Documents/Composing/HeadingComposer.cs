using SuppoRTT.Web.Infrastructure.Documents.Typesetting;

namespace SuppoRTT.Web.Infrastructure.Documents.Composing;

/// <summary>Headings: never the last thing on a page, each a bookmark, and no level skipped (ISO 14289-1, 7.4.2).</summary>
internal static class HeadingComposer
{
    private const int DeepestLevel = 3;

    public static void AddTitle(Composition composition, string title, string reference)
    {
        composition.Add(Strips(composition, composition.Root, title, 1, Paper.Left, Paper.BodyWidth, Look.Title));
        if (!string.IsNullOrWhiteSpace(reference))
        {
            var line = composition.Whole(composition.Root.Add("P"), "Reference " + reference, Look.Reference, Paper.Left, Paper.BodyWidth);
            composition.Add(ColumnRow.Strips(new RowLook(Look.Reference.Leading) { Above = 1, KeepWithNext = true }, line));
        }

        var rule = new Rule(Paper.Left, Paper.Right, 2, Look.DarkBlue);
        composition.Add([new Strip(16, (canvas, top) => canvas.Rule(rule, top + 9)) { Keep = Keep.WithNext }]);
        composition.HeadingLevel = 1;
    }

    public static void Add(Composition composition, Heading heading)
    {
        var level = LevelBelow(composition, heading.Level);
        composition.HeadingLevel = level;
        var strips = Strips(composition, composition.Root, heading.Text, level, Paper.Left, Paper.BodyWidth, StyleOf(level));
        composition.Add(strips.Select((strip, index) => index == 0 ? strip with { SpaceBefore = SpaceAbove(level) } : strip));
        if (level == 2)
        {
            var rule = new Rule(Paper.Left, Paper.Right, 0.75, Look.DarkBlue);
            composition.Add([new Strip(5, (canvas, top) => canvas.Rule(rule, top + 3)) { Keep = Keep.WithNext }]);
        }
    }

    /// <summary>A heading one level below the present one at most, so that a panel under a title is not announced two levels down.</summary>
    public static int LevelBelow(Composition composition, int wanted)
        => Math.Clamp(wanted, 1, Math.Min(composition.HeadingLevel + 1, DeepestLevel));

    public static IReadOnlyList<Strip> Strips(
        Composition composition, StructureElement parent, string text, int level, double left, double width, TextStyle style)
    {
        var cell = composition.Whole(parent.Add($"H{level}"), text, style, left, width);
        var look = new RowLook(style.Leading) { KeepWithNext = true, WholeUpTo = int.MaxValue };
        var strips = ColumnRow.Strips(look, cell);
        var bookmarked = strips[0] with
        {
            Draw = (canvas, top) =>
            {
                canvas.Bookmark(level, PlainText.CleanLine(text), top);
                strips[0].Draw(canvas, top);
            },
        };
        return [bookmarked, .. strips.Skip(1)];
    }

    /// <summary>Small type below a label, which stays with what it is about.</summary>
    public static void AddHint(Composition composition, StructureElement parent, string? text)
    {
        if (!string.IsNullOrWhiteSpace(text))
        {
            var hint = composition.Whole(parent.Add("P"), text, Look.Hint, Paper.Left, Paper.BodyWidth);
            composition.Add(ColumnRow.Strips(new RowLook(Look.Hint.Leading) { Below = 1, KeepWithNext = true }, hint));
        }
    }

    private static TextStyle StyleOf(int level) => level switch
    {
        1 => Look.HeadingOne,
        2 => Look.HeadingTwo,
        _ => Look.HeadingThree,
    };

    private static double SpaceAbove(int level) => level switch
    {
        1 => 28,
        2 => 22,
        _ => 14,
    };
}
