using System.Globalization;
using System.Text;

using SuppoRTT.Web.Infrastructure.Documents.Typesetting;

namespace SuppoRTT.Web.Infrastructure.Documents.Composing;

/// <summary>
/// Operators of a content stream (ISO 32000-1, annex A). Callers count down from the top of the page; PDF counts up from its foot.
/// </summary>
internal sealed class PageContent(FontSubsets subsets)
{
    private const string EndOfText = "ET\n";

    private readonly StringBuilder _operators = new();

    private LastLine? _last;

    public bool IsEmpty => _operators.Length == 0;

    public override string ToString() => _operators.ToString();

    public void Fill(Colour colour, double left, double top, double width, double height)
        => Append($"{Paint(colour)} rg {left:0.##} {Paper.Height - top - height:0.##} {width:0.##} {height:0.##} re f\n");

    public void Outline(Colour colour, double left, double top, double width, double height)
        => Append($"{Paint(colour)} RG 0.75 w {left:0.##} {Paper.Height - top - height:0.##} {width:0.##} {height:0.##} re S\n");

    public void Line(Rule rule, double top)
    {
        var up = Paper.Height - top;
        Append($"{Paint(rule.Colour)} RG {rule.Thickness:0.##} w {rule.From:0.##} {up:0.##} m {rule.To:0.##} {up:0.##} l S\n");
    }

    /// <summary>Lines that follow each other are one text object (ISO 32000-1, 9.4): what they share is said once, and where each begins from the one before, which packs well.</summary>
    public void Text(TextLine line, double left, double baseline)
    {
        var (font, across, up) = (FontOf(line), Math.Round(left, 2), Math.Round(Paper.Height - baseline, 2));
        var (leading, isBelow) = (0.0, false);
        if (_last is { } last && last.End == _operators.Length)
        {
            _operators.Length -= EndOfText.Length;
            _operators.Append(last.Font == font ? "" : font + "\n");
            (leading, isBelow) = (Math.Round(last.Up - up, 2), across == last.Across);
            Append(!isBelow ? $"{across - last.Across:0.##} {-leading:0.##} Td\n" : leading == last.Leading ? $"T*" : (FormattableString)$"{leading:0.##} TL T*");
        }
        else
        {
            Append($"BT {font} {across:0.##} {up:0.##} Td\n");
        }

        ShowRuns(line);
        _last = new LastLine(_operators.Length, font, across, up, isBelow ? leading : null);
    }

    /// <summary>Text whose baseline begins at a point and rises at an angle (in radians).</summary>
    public void RisingText(TextLine line, double scale, double angle, double left, double baseline)
    {
        var across = scale * Math.Cos(angle);
        var up = scale * Math.Sin(angle);
        Append($"BT {FontOf(line)} {across:0.####} {up:0.####} {-up:0.####} {across:0.####} {left:0.##} {Paper.Height - baseline:0.##} Tm\n");
        ShowRuns(line);
    }

    private static string FontOf(TextLine line) =>
        string.Create(CultureInfo.InvariantCulture, $"{Paint(line.Style.Colour)} rg {(line.Style.Weight == Weight.Bold ? "/B" : "/R")} {line.Style.Size:0.##} Tf");

    private void ShowRuns(TextLine line)
    {
        foreach (var run in Runs(line.Graphemes))
        {
            ShowRun(run, subsets.Of(line.Style.Weight));
        }

        _operators.Append(EndOfText);
    }

    /// <summary>What a stand-in stands for is said in ActualText (ISO 32000-1, 14.9.4), so that it can be heard, searched and copied.</summary>
    private void ShowRun(IReadOnlyList<Grapheme> run, FontSubset subset)
    {
        var codes = run.SelectMany(grapheme => grapheme.Printed.EnumerateRunes()).SelectMany(character => SlotCodes.Of(subset.SlotOf(character)));
        if (run[0].IsStandIn)
        {
            var typed = Encoding.BigEndianUnicode.GetBytes(string.Concat(run.Select(grapheme => grapheme.Typed)));
            _operators.Append("/Span<</ActualText<FEFF").Append(Convert.ToHexString(typed)).Append(">>>BDC <");
            _operators.Append(Convert.ToHexString([.. codes])).Append("> Tj EMC\n");
            return;
        }

        _operators.Append('(');
        foreach (var code in codes)
        {
            AppendByte(code);
        }

        _operators.Append(")Tj\n");
    }

    /// <summary>A byte of a string as it is, which packs better than its digits; what means something in a string is escaped (ISO 32000-1, 7.3.4.2).</summary>
    private void AppendByte(byte value) => _ = (char)value switch
    {
        '(' or ')' or '\\' => _operators.Append('\\').Append((char)value),
        '\r' => _operators.Append("\\r"),
        var plain => _operators.Append(plain),
    };

    private static IEnumerable<IReadOnlyList<Grapheme>> Runs(IReadOnlyList<Grapheme> graphemes)
    {
        var start = 0;
        for (var index = 1; index <= graphemes.Count; index++)
        {
            if (index == graphemes.Count || graphemes[index].IsStandIn != graphemes[start].IsStandIn)
            {
                yield return [.. graphemes.Skip(start).Take(index - start)];
                start = index;
            }
        }
    }

    private static string Paint(Colour colour)
        => string.Create(CultureInfo.InvariantCulture, $"{colour.Red / 255.0:0.###} {colour.Green / 255.0:0.###} {colour.Blue / 255.0:0.###}");

    private void Append(FormattableString operators) => _operators.Append(operators.ToString(CultureInfo.InvariantCulture));

    /// <summary>The line that was shown last: where it ends among the operators, in which font it is, where it begins on the page, and how far below the one before if straight below.</summary>
    private readonly record struct LastLine(int End, string Font, double Across, double Up, double? Leading);
}
