namespace SuppoRTT.Web.Infrastructure.Documents.Typesetting;

/// <summary>A word as far as breaking lines goes: what must stay together, and the space after it if there was one.</summary>
internal readonly record struct Word(IReadOnlyList<Grapheme> Graphemes, double Width, Grapheme? Space);

/// <summary>
/// Fills lines word by word. A word wider than a whole line is broken between characters, so nothing is ever lost at the margin.
/// A line that the next one continues keeps its space, so that a reader of the text does not run two words together.
/// </summary>
internal sealed class LineBreaker(TextStyle style, double width)
{
    private const double RoundingError = 0.001;

    private readonly double _width = width + RoundingError;
    private readonly List<TextLine> _lines = [];
    private List<Grapheme> _line = [];
    private double _used;

    public static IEnumerable<Word> Words(IReadOnlyList<Grapheme> graphemes)
    {
        var start = 0;
        double width = 0;
        for (var index = 0; index < graphemes.Count; index++)
        {
            var grapheme = graphemes[index];
            var isSpace = grapheme.IsSpace;
            width += isSpace ? 0 : grapheme.Width;
            if (isSpace || IsBreakAfterHyphen(graphemes, index) || index == graphemes.Count - 1)
            {
                var length = (isSpace ? index : index + 1) - start;
                yield return new Word([.. graphemes.Skip(start).Take(length)], width, isSpace ? grapheme : null);
                start = index + 1;
                width = 0;
            }
        }
    }

    public void Add(IReadOnlyList<Grapheme> typedLine)
    {
        foreach (var word in Words(typedLine))
        {
            if (_used + word.Width > _width)
            {
                EndLine();
            }

            foreach (var grapheme in word.Graphemes)
            {
                Set(grapheme);
            }

            if (word.Space is { } space)
            {
                _line.Add(space);
                _used += space.Width;
            }
        }
    }

    /// <summary>The typed line ends here, even if it is empty; the space keeps its last word apart from the next line's first.</summary>
    public void EndTypedLine(Grapheme space)
    {
        if (_line is not [.., { IsSpace: true }])
        {
            _line.Add(space);
        }

        EndLine();
    }

    public IReadOnlyList<TextLine> Finish()
    {
        EndLine();
        return _lines;
    }

    private void Set(Grapheme grapheme)
    {
        if (_used + grapheme.Width > _width)
        {
            EndLine();
        }

        _line.Add(grapheme);
        _used += grapheme.Width;
    }

    private void EndLine()
    {
        if (_line.Count > 0)
        {
            _lines.Add(new TextLine(style, _line));
            _line = [];
            _used = 0;
        }
    }

    private static bool IsBreakAfterHyphen(IReadOnlyList<Grapheme> graphemes, int index)
        => graphemes[index].Printed is "-" or "–" or "—"
            && index > 0 && char.IsLetter(graphemes[index - 1].Printed[0])
            && index < graphemes.Count - 1 && char.IsLetter(graphemes[index + 1].Printed[0]);
}
