using SuppoRTT.Web.Infrastructure.Documents.Typesetting;

namespace SuppoRTT.Web.Infrastructure.Documents.Composing;

/// <summary>Draws the strips of a page and the boxes around those that share a frame.</summary>
internal static class PageDrawing
{
    private const double BarWidth = 4;

    public static PageCanvas Draw(IReadOnlyList<PlacedStrip> strips, int index, FontSubsets subsets)
    {
        var canvas = new PageCanvas(index, subsets);
        for (var first = 0; first < strips.Count;)
        {
            var last = LastInFrame(strips, first);
            if (strips[first].Strip.Frame is { } frame)
            {
                DrawBox(canvas, frame, strips[first].Top, strips[last].Bottom);
            }

            first = last + 1;
        }

        foreach (var placed in strips)
        {
            placed.Strip.Draw(canvas, placed.Top);
        }

        return canvas;
    }

    private static int LastInFrame(IReadOnlyList<PlacedStrip> strips, int first)
    {
        var last = first;
        while (last + 1 < strips.Count && strips[last + 1].Strip.Frame == strips[first].Strip.Frame)
        {
            last++;
        }

        return last;
    }

    private static void DrawBox(PageCanvas canvas, Frame frame, double firstTop, double lastBottom)
    {
        var top = firstTop - frame.Padding;
        var height = lastBottom + frame.Padding - top;
        canvas.Boxes.Fill(frame.Fill, Paper.Left, top, Paper.BodyWidth, height);
        if (frame.Bar is { } bar)
        {
            canvas.Boxes.Fill(bar, Paper.Left, top, BarWidth, height);
        }

        if (frame.Border is { } border)
        {
            canvas.Boxes.Outline(border, Paper.Left, top, Paper.BodyWidth, height);
        }
    }
}
