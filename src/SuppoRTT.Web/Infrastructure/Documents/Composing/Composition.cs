using SuppoRTT.Web.Infrastructure.Documents.Typesetting;

namespace SuppoRTT.Web.Infrastructure.Documents.Composing;

/// <summary>The document while it is being laid out: its strips from top to bottom, and the tree a screen reader will be told.</summary>
internal sealed class Composition(Typesetter typesetter)
{
    private const double HandsBreadth = 60;
    private const string NotPrinted = "Some characters cannot be printed here. The full text is in the portal.";

    private readonly List<Strip> _strips = [];

    public Typesetter Typesetter => typesetter;

    public StructureElement Root { get; } = new("Document");

    public IReadOnlyList<Strip> Strips => _strips;

    /// <summary>The level of the heading that we are under.</summary>
    public int HeadingLevel { get; set; }

    public void Add(IEnumerable<Strip> strips) => _strips.AddRange(strips);

    /// <summary>Strips that share a box; unless they must be torn, they stay on one page.</summary>
    public void AddFramed(Frame frame, double spaceBefore, IReadOnlyList<Strip> strips)
    {
        for (var index = 0; index < strips.Count; index++)
        {
            var strip = strips[index];
            _strips.Add(strip with
            {
                Frame = frame,
                SpaceBefore = index == 0 ? spaceBefore : strip.SpaceBefore,
                Keep = strip.Keep == Keep.Free && index < strips.Count - 1 ? Keep.TogetherIfItFits : strip.Keep,
            });
        }
    }

    /// <summary>Holds what was added from a strip on together, and to the end of what comes before it: a hand's breadth at least, and all of a box if a page has room for it.</summary>
    public void HoldTogether(int first)
    {
        var held = 0.0;
        for (var index = _strips.Count - 2; index >= 0 && (index >= first || held < HandsBreadth || IsInOneBox(index)); index--)
        {
            var strip = _strips[index];
            var isClose = index >= first || held < HandsBreadth;
            held += index < first ? strip.Height : 0;
            _strips[index] = strip with { Keep = isClose ? Keep.WithNext : strip.Keep == Keep.Free ? Keep.TogetherIfItFits : strip.Keep };
        }
    }

    private bool IsInOneBox(int index) => _strips[index].Frame is { } frame && frame == _strips[index + 1].Frame;

    /// <summary>The paragraphs of a text as elements of their own below a parent, with an empty line between them.</summary>
    public Cell Paragraphs(StructureElement parent, string text, TextStyle style, double left, double width)
    {
        var lines = new List<CellLine?>();
        foreach (var paragraph in PlainText.Paragraphs(text))
        {
            if (lines.Count > 0)
            {
                lines.Add(null);
            }

            lines.AddRange(Lines(parent.Add("P"), paragraph, style, width));
        }

        return new Cell(left, lines);
    }

    /// <summary>What somebody wrote, paragraph by paragraph, and below it whether some of it could not be printed.</summary>
    public Cell Written(StructureElement parent, string text, TextStyle style, double left, double width)
    {
        var (cell, isWhole) = typesetter.Watch(() => Paragraphs(parent, text, style, left, width));
        return isWhole ? cell : cell with { Lines = [.. cell.Lines, .. Lines(parent.Add("P"), NotPrinted, Look.Hint, width)] };
    }

    /// <summary>Adds something that people wrote, and holds to it the line that some of it could not be printed.</summary>
    public void AddWritten(Action add)
    {
        if (!typesetter.Watch(() => { add(); return Strips; }).IsWhole)
        {
            var first = Strips.Count;
            var cell = Whole(Root.Add("P"), NotPrinted, Look.Hint, Paper.Left, Paper.BodyWidth);
            Add(ColumnRow.Strips(new RowLook(Look.Hint.Leading) { SpaceBefore = 3 }, cell));
            HoldTogether(first);
        }
    }

    /// <summary>All of a text as one element.</summary>
    public Cell Whole(StructureElement element, string text, TextStyle style, double left, double width)
        => new(left, [.. Lines(element, PlainText.Clean(text).Trim(), style, width)]);

    private IEnumerable<CellLine> Lines(StructureElement element, string text, TextStyle style, double width)
        => typesetter.Lines(text, style, width).Select(line => new CellLine(element, line));
}
