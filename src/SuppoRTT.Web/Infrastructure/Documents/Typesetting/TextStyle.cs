namespace SuppoRTT.Web.Infrastructure.Documents.Typesetting;

/// <summary>Which of the two typefaces.</summary>
internal enum Weight
{
    Regular,
    Bold,
}

/// <summary>A colour of the screen, red, green and blue from 0 to 255.</summary>
internal readonly record struct Colour(byte Red, byte Green, byte Blue);

/// <summary>How a line of text looks: typeface, size and height of the line in points, colour.</summary>
internal sealed record TextStyle(Weight Weight, double Size, double Leading, Colour Colour);

/// <summary>What a reader takes for one character: as it is printed, and as it was typed. The two differ where the font cannot print it.</summary>
internal readonly record struct Grapheme(string Printed, string Typed, double Width)
{
    public bool IsStandIn => !string.Equals(Printed, Typed, StringComparison.Ordinal);

    public bool IsSpace => Printed == " ";
}

/// <summary>One line of text, broken to fit. Its width leaves out the space that joins it to the next line.</summary>
internal sealed record TextLine(TextStyle Style, IReadOnlyList<Grapheme> Graphemes)
{
    public double Width => Graphemes.Sum(grapheme => grapheme.Width) - (Graphemes is [.., { IsSpace: true } last] ? last.Width : 0);
}
