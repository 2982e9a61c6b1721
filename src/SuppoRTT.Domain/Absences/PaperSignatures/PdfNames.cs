using System.Globalization;

namespace SuppoRTT.Domain.Absences.PaperSignatures;

/// <summary>
/// Looks for the names by which a PDF does something when it is opened. A name may spell any of its letters as # and two digits. The long names are looked for in every byte: what claims to lie in a picture may be an
/// object all the same, and there they do not come up by chance. The short one does; it acts only together with a long one, so it is looked for outside of what looks like a picture.
/// </summary>
internal static class PdfNames
{
    private const string Script = "JS";

    /// <summary>More often than this the short name does not come up by chance in a file of 10 MB; looking at each would take long.</summary>
    private const int MostByChance = 20;

    private static readonly string[] _active = ["JavaScript", "Rendition", "Launch", "EmbeddedFile", "EmbeddedFiles", "RichMedia", "XFA"];

    public static bool SayThatItActs(string text)
    {
        var scripts = 0;
        for (var at = text.IndexOf('/', StringComparison.Ordinal); at >= 0; at = text.IndexOf('/', at + 1))
        {
            if (_active.Any(word => Says(text, at + 1, word)) || (Says(text, at + 1, Script) && (++scripts > MostByChance || !LooksPacked(text, at))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a name that begins here is this word, and goes on with nothing that makes it another.</summary>
    private static bool Says(string text, int at, string word)
    {
        foreach (var letter in word)
        {
            if (at < text.Length && text[at] == letter)
            {
                at++;
            }
            else if (at + 2 < text.Length && text[at] == '#' && int.TryParse(text.AsSpan(at + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) && code == letter)
            {
                at += 3;
            }
            else
            {
                return false;
            }
        }

        return at == text.Length || !char.IsAsciiLetterOrDigit(text[at]);
    }

    /// <summary>A stream begins with its word behind the end of a dictionary, and ends with its word: between them lie bytes and no words.</summary>
    private static bool LooksPacked(string text, int at)
    {
        var begins = at;
        while ((begins = text.LastIndexOf("stream", begins, StringComparison.Ordinal)) > 0)
        {
            if (text[begins - 1] == 'd')
            {
                return false;
            }

            if (begins + 6 < text.Length && text[begins + 6] is '\r' or '\n' && text.AsSpan(0, begins).TrimEnd().EndsWith(">>"))
            {
                return text.IndexOf("endstream", begins, StringComparison.Ordinal) > at;
            }
        }

        return false;
    }
}
