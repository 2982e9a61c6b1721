namespace SuppoRTT.Web.Features;

/// <summary>Words of the middle of a sentence where they begin one, or stand alone.</summary>
public static class Sentence
{
    public static string Start(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
}
