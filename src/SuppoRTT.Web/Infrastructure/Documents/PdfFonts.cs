using System.Text;

using SuppoRTT.Web.Infrastructure.Documents.Typesetting;

namespace SuppoRTT.Web.Infrastructure.Documents;

/// <summary>The regular and the bold typeface of everything we print: read once, never changed, shared by all who print at the same time.</summary>
public sealed class PdfFonts
{
    private const string NeededCharacters = " •…□☐–\u00A0";

    private PdfFonts(TrueTypeFont regular, TrueTypeFont bold)
    {
        Regular = regular;
        Bold = bold;
    }

    internal TrueTypeFont Regular { get; }

    internal TrueTypeFont Bold { get; }

    /// <summary>Reads <c>DejaVuSans.ttf</c> and <c>DejaVuSans-Bold.ttf</c>, or says at once which of them is missing or unfit.</summary>
    public static PdfFonts Load(string folder)
        => new(Read(folder, "DejaVuSans"), Read(folder, "DejaVuSans-Bold"));

    private static TrueTypeFont Read(string folder, string name)
    {
        var path = Path.Combine(folder, name + ".ttf");
        if (!File.Exists(path))
        {
            throw new FileNotFoundException($"Printing needs the font {path}. The build copies it there from the npm package dejavu-fonts-ttf.", path);
        }

        var font = new TrueTypeFont(name, File.ReadAllBytes(path));
        var missing = NeededCharacters.EnumerateRunes().Where(character => !font.Has(character)).ToList();
        return missing.Count == 0
            ? font
            : throw new InvalidDataException($"The font {path} cannot print {string.Join(", ", missing.Select(c => $"U+{c.Value:X4}"))}.");
    }
}
