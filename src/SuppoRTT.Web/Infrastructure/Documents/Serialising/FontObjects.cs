using System.Globalization;
using System.Security.Cryptography;
using System.Text;

using SuppoRTT.Web.Infrastructure.Documents.Typesetting;

namespace SuppoRTT.Web.Infrastructure.Documents.Serialising;

/// <summary>Writes a subset as a composite font (ISO 32000-1, 9.7), with the characters behind its slots (9.10.3).</summary>
internal static class FontObjects
{
    private const int LongestMapping = 100;

    // What we use is upright and has letters of the Latin alphabet; capital height and stem width are not in every font file.
    private const string Classification = "/Flags 32/ItalicAngle 0/CapHeight 729";

    /// <param name="objects">Where it is written.</param>
    /// <param name="subset">What is used of the font.</param>
    /// <param name="codes">The object that says which slot each code stands for.</param>
    public static int Write(PdfObjects objects, FontSubset subset, int codes)
    {
        var file = subset.ToFontFile();
        var name = $"{Tag(file)}+{subset.Font.Name}";
        var fontFile = objects.WriteStream(file, $"/Length1 {file.Length}");
        var bounds = string.Join(' ', subset.Font.Bounds.Select(PdfSyntax.Number));
        var stem = subset.Font.Name.EndsWith("Bold", StringComparison.Ordinal) ? 140 : 80;
        var descriptor = objects.Write(
            $"<</Type/FontDescriptor/FontName/{name}{Classification}/FontBBox[{bounds}]/Ascent {PdfSyntax.Number(subset.Font.Ascent)}"
            + $"/Descent {PdfSyntax.Number(subset.Font.Descent)}/StemV {stem}/FontFile2 {fontFile} 0 R>>");
        var widths = string.Join(' ', subset.Characters.Select(character => PdfSyntax.Number(subset.AdvanceOf(character.Slot))));
        var descendant = objects.Write(
            $"<</Type/Font/Subtype/CIDFontType2/BaseFont/{name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
            + $"/CIDToGIDMap/Identity/FontDescriptor {descriptor} 0 R/DW 0/W[1[{widths}]]>>");
        var characters = objects.WriteStream(CharacterMap(subset.Characters));
        return objects.Write(
            $"<</Type/Font/Subtype/Type0/BaseFont/{name}/Encoding {codes} 0 R/DescendantFonts[{descendant} 0 R]/ToUnicode {characters} 0 R>>");
    }

    /// <summary>What both typefaces share: which slot each code of a text stands for.</summary>
    public static int WriteCodes(PdfObjects objects)
        => objects.WriteStream(SlotCodes.Map(), $"/Type/CMap/CMapName/{SlotCodes.Name}{SlotCodes.System}/WMode 0");

    /// <summary>Six letters that tell this subset from any other (ISO 32000-1, 9.6.4), taken from what it holds.</summary>
    private static string Tag(byte[] file)
        => string.Concat(SHA256.HashData(file).Take(6).Select(value => (char)('A' + (value % 26))));

    private static byte[] CharacterMap(IReadOnlyList<(int Slot, int Character)> characters)
    {
        var map = new StringBuilder(
            "/CIDInit /ProcSet findresource begin 12 dict begin begincmap "
            + "/CIDSystemInfo <</Registry(Adobe)/Ordering(UCS)/Supplement 0>> def /CMapName /Adobe-Identity-UCS def /CMapType 2 def\n"
            + SlotCodes.Spaces);
        foreach (var part in characters.Chunk(LongestMapping))
        {
            map.Append(CultureInfo.InvariantCulture, $"{part.Length} beginbfchar\n");
            foreach (var (slot, character) in part)
            {
                map.Append(CultureInfo.InvariantCulture, $"<{SlotCodes.Spelt(slot)}> <{character:X4}>\n");
            }

            map.Append("endbfchar\n");
        }

        return Encoding.ASCII.GetBytes(map.Append("endcmap CMapName currentdict /CMap defineresource pop end end").ToString());
    }
}
