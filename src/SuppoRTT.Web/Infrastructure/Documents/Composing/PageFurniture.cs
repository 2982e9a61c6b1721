using SuppoRTT.Web.Infrastructure.Documents.Typesetting;

namespace SuppoRTT.Web.Infrastructure.Documents.Composing;

/// <summary>What stands on every page and is no part of the text: the footer and the watermark.</summary>
internal sealed class PageFurniture
{
    private const double GapAboveFooter = 26;
    private const double RuleToFooter = 6;
    private const double Gutter = 18;
    private const int MostFooterLines = 3;
    private const double WatermarkReach = 640;
    private const double TallestWatermark = 0.9;

    private readonly Typesetter _typesetter;
    private readonly TextLine _reference;
    private readonly IReadOnlyList<TextLine> _text;
    private readonly TextLine? _watermark;

    public PageFurniture(PrintedDocument document, Typesetter typesetter)
    {
        _typesetter = typesetter;
        _reference = typesetter.SingleLine(document.Reference, Look.Footer);
        var widthOfText = Paper.BodyWidth - Math.Max(_reference.Width, PageNumber(9999, 9999).Width) - Gutter;
        _text = [.. typesetter.Lines(PlainText.CleanLine(document.FooterText), Look.Footer, Math.Max(widthOfText, Paper.BodyWidth / 3)).Take(MostFooterLines)];
        _watermark = string.IsNullOrWhiteSpace(document.Watermark) ? null : typesetter.SingleLine(document.Watermark, Look.Watermark);
    }

    /// <summary>How much of a page is left for the text.</summary>
    public double BodyHeight => FooterTop - GapAboveFooter - Paper.BodyTop;

    private double FooterTop => Paper.Height - Paper.FooterBottom - (Math.Max(2, _text.Count) * Look.Footer.Leading);

    public void Draw(PageCanvas page, int pageCount)
    {
        page.Footer.Line(new Rule(Paper.Left, Paper.Right, 0.5, Look.Hairline), FooterTop - RuleToFooter);
        for (var index = 0; index < _text.Count; index++)
        {
            page.Footer.Text(_text[index], Paper.Left, Baseline(index));
        }

        var hasReference = _reference.Width > 0;
        if (hasReference)
        {
            DrawAtRight(page, _reference, 0);
        }

        DrawAtRight(page, PageNumber(page.Index + 1, pageCount), hasReference ? 1 : 0);
        if (_watermark is not null)
        {
            DrawWatermark(page, _watermark);
        }
    }

    private TextLine PageNumber(int page, int pageCount) => _typesetter.SingleLine($"Page {page} of {pageCount}", Look.Footer);

    private void DrawAtRight(PageCanvas page, TextLine line, int index)
        => page.Footer.Text(line, Paper.Right - line.Width, Baseline(index));

    private double Baseline(int index)
        => FooterTop + (index * Look.Footer.Leading) + ColumnRow.Baseline(Look.Footer, Look.Footer.Leading);

    /// <summary>From the lower left to the upper right, as large as the page allows.</summary>
    private static void DrawWatermark(PageCanvas page, TextLine watermark)
    {
        var angle = Math.Atan2(Paper.Height, Paper.Width);
        var scale = Math.Min(TallestWatermark, WatermarkReach / watermark.Width);
        var length = watermark.Width * scale;
        var halfHeight = 0.36 * watermark.Style.Size * scale;
        var left = (Paper.Width / 2) - (length / 2 * Math.Cos(angle)) + (halfHeight * Math.Sin(angle));
        var baseline = (Paper.Height / 2) + (length / 2 * Math.Sin(angle)) + (halfHeight * Math.Cos(angle));
        page.Watermark.RisingText(watermark, scale, angle, left, baseline);
    }
}
