using System.Text;

namespace SuppoRTT.Web.Infrastructure.Documents.Typesetting;

/// <summary>Turns what was typed into lines that fit, and remembers whether anything could not be printed.</summary>
internal sealed class Typesetter(PdfFonts fonts)
{
    private const string StandIn = "□";
    private const string Space = " ";

    /// <summary>Something could not be printed, and nothing beside it says so.</summary>
    public bool MetUnprintable { get; private set; }

    /// <summary>Sets something of which it is said beside it whether all of it could be printed.</summary>
    public (T Set, bool IsWhole) Watch<T>(Func<T> set)
    {
        var before = MetUnprintable;
        MetUnprintable = false;
        var done = set();
        (var isWhole, MetUnprintable) = (!MetUnprintable, before);
        return (done, isWhole);
    }

    /// <summary>The lines of one paragraph; new lines in it are kept, runs of spaces are not.</summary>
    public IReadOnlyList<TextLine> Lines(string paragraph, TextStyle style, double width)
    {
        var breaker = new LineBreaker(style, width);
        var typedLines = paragraph.Split('\n');
        for (var index = 0; index < typedLines.Length; index++)
        {
            breaker.Add(Graphemes(typedLines[index], style));
            if (index < typedLines.Length - 1)
            {
                breaker.EndTypedLine(SetGrapheme(Space, style));
            }
        }

        return breaker.Finish();
    }

    /// <summary>The first line of the text when nothing makes it break.</summary>
    public TextLine SingleLine(string text, TextStyle style)
        => new(style, Graphemes(PlainText.CleanLine(text), style));

    /// <summary>The width that the text would like to have, and the least it can have without breaking inside a word.</summary>
    public (double Natural, double Least) WidthsOf(string text, TextStyle style)
    {
        double natural = 0;
        double least = 0;
        foreach (var line in PlainText.Clean(text).Split('\n'))
        {
            var graphemes = Graphemes(line, style);
            natural = Math.Max(natural, graphemes.Sum(grapheme => grapheme.Width));
            least = Math.Max(least, LineBreaker.Words(graphemes).Select(word => word.Width).DefaultIfEmpty().Max());
        }

        return (natural, least);
    }

    private List<Grapheme> Graphemes(string text, TextStyle style)
    {
        var line = new List<Grapheme>(text.Length);
        foreach (var typed in PlainText.Graphemes(text))
        {
            if (Rune.GetRuneAt(typed, 0) is var first && Printability.IsBreakingSpace(first))
            {
                if (line is [.., { IsSpace: false }])
                {
                    line.Add(SetGrapheme(Space, style));
                }
            }
            else if (!typed.EnumerateRunes().All(Printability.IsInvisible))
            {
                line.Add(SetGrapheme(typed, style));
            }
        }

        return line;
    }

    private Grapheme SetGrapheme(string typed, TextStyle style)
    {
        var font = style.Weight switch
        {
            Weight.Regular => fonts.Regular,
            Weight.Bold => fonts.Bold,
        };
        var canPrint = Printability.CanPrint(typed, font);
        MetUnprintable |= !canPrint;
        var printed = canPrint ? typed : StandIn;
        var width = printed.EnumerateRunes().Sum(character => font.AdvanceOf(font.GlyphOf(character)));
        return new Grapheme(printed, typed, width * style.Size / 1000);
    }
}
