using System.Globalization;
using System.Text;

using SuppoRTT.Web.Infrastructure.Documents.Typesetting;

namespace SuppoRTT.Web.Infrastructure.Documents.Composing;

/// <summary>
/// Operators of a content stream (ISO 32000-1, annex A). Callers count down from the top of the page; PDF counts up from its foot.
/// </summary>
internal sealed class PageContent(FontSubsets subsets)
{
    private readonly StringBuilder _operators = new();

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

    public void Text(TextLine line, double left, double baseline)
        => Show(line, string.Create(CultureInfo.InvariantCulture, $"{left:0.##} {Paper.Height - baseline:0.##} Td"));

    /// <summary>Text whose baseline begins at a point and rises at an angle (in radians).</summary>
    public void RisingText(TextLine line, double scale, double angle, double left, double baseline)
    {
        var across = scale * Math.Cos(angle);
        var up = scale * Math.Sin(angle);
        Show(line, string.Create(
            CultureInfo.InvariantCulture,
            $"{across:0.####} {up:0.####} {-up:0.####} {across:0.####} {left:0.##} {Paper.Height - baseline:0.##} Tm"));
    }

    private void Show(TextLine line, string placement)
    {
        var font = line.Style.Weight == Weight.Bold ? "/B" : "/R";
        Append($"BT {Paint(line.Style.Colour)} rg {font} {line.Style.Size:0.##} Tf {placement}\n");
        foreach (var run in Runs(line.Graphemes))
        {
            ShowRun(run, subsets.Of(line.Style.Weight));
        }

        _operators.Append("ET\n");
    }

    /// <summary>What a stand-in stands for is said in ActualText (ISO 32000-1, 14.9.4), so that it can be heard, searched and copied.</summary>
    private void ShowRun(IReadOnlyList<Grapheme> run, FontSubset subset)
    {
        if (run[0].IsStandIn)
        {
            var typed = Encoding.BigEndianUnicode.GetBytes(string.Concat(run.Select(grapheme => grapheme.Typed)));
            _operators.Append("/Span<</ActualText<FEFF").Append(Convert.ToHexString(typed)).Append(">>>BDC ");
        }

        _operators.Append('<');
        foreach (var character in run.SelectMany(grapheme => grapheme.Printed.EnumerateRunes()))
        {
            Append($"{subset.SlotOf(character):X4}");
        }

        _operators.Append("> Tj").Append(run[0].IsStandIn ? " EMC\n" : "\n");
    }

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
}
