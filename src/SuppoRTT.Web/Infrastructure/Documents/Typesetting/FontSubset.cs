using System.Buffers.Binary;
using System.Text;

namespace SuppoRTT.Web.Infrastructure.Documents.Typesetting;

/// <summary>
/// The characters of one font that a document has used so far. Each gets a slot of its own, and slots are numbered in the order
/// of first use, so the same document always makes the same subset. Slot 0 is the missing glyph and is never shown
/// (ISO 14289-1, 7.21.8).
/// </summary>
internal sealed class FontSubset(TrueTypeFont font)
{
    private const int TwoByteArguments = 0x0001;
    private const int HasScale = 0x0008;
    private const int MoreComponents = 0x0020;
    private const int HasTwoScales = 0x0040;
    private const int HasMatrix = 0x0080;
    private const int HasHints = 0x0100;
    private const int FirstPart = 10;

    private readonly Dictionary<int, int> _slotOfCharacter = [];
    private readonly Dictionary<int, int> _slotOfComponent = [];
    private readonly List<int> _glyphs = [0];

    public TrueTypeFont Font => font;

    /// <summary>What each slot stands for, in order.</summary>
    public IReadOnlyList<(int Slot, int Character)> Characters => [.. _slotOfCharacter.Select(pair => (pair.Value, pair.Key)).Order()];

    public int SlotOf(Rune character)
    {
        if (!_slotOfCharacter.TryGetValue(character.Value, out var slot))
        {
            slot = _glyphs.Count;
            _slotOfCharacter.Add(character.Value, slot);
            _glyphs.Add(font.GlyphOf(character));
        }

        return slot;
    }

    public double AdvanceOf(int slot) => font.AdvanceOf(_glyphs[slot]);

    public byte[] ToFontFile()
    {
        var outlines = new MemoryStream();
        var offsets = new List<int> { 0 };
        for (var slot = 0; slot < _glyphs.Count; slot++)
        {
            outlines.Write(OutlineWithRenumberedParts(_glyphs[slot]));
            outlines.Write(new byte[-outlines.Length & 3]);
            offsets.Add((int)outlines.Length);
        }

        return TrueTypeFile.Assemble(font, _glyphs, outlines.ToArray(), offsets);
    }

    /// <summary>An accented letter is often made of other glyphs; those join the subset, and the letter must name their new slots.</summary>
    private byte[] OutlineWithRenumberedParts(int glyph)
    {
        var outline = font.OutlineOf(glyph).ToArray();
        if (outline.Length <= FirstPart || BinaryPrimitives.ReadInt16BigEndian(outline) >= 0)
        {
            return GlyphOutlines.WithoutHints(outline);
        }

        var part = FirstPart;
        for (var more = true; more;)
        {
            var flags = BinaryPrimitives.ReadUInt16BigEndian(outline.AsSpan(part));
            BinaryPrimitives.WriteUInt16BigEndian(outline.AsSpan(part), (ushort)(flags & ~HasHints));
            var component = BinaryPrimitives.ReadUInt16BigEndian(outline.AsSpan(part + 2));
            BinaryPrimitives.WriteUInt16BigEndian(outline.AsSpan(part + 2), (ushort)SlotOfComponent(component));
            part += 4 + LengthOfPlacement(flags);
            more = (flags & MoreComponents) != 0;
        }

        return outline[..part];
    }

    private int SlotOfComponent(int glyph)
    {
        if (!_slotOfComponent.TryGetValue(glyph, out var slot))
        {
            slot = _glyphs.Count;
            _slotOfComponent.Add(glyph, slot);
            _glyphs.Add(glyph);
        }

        return slot;
    }

    private static int LengthOfPlacement(int flags)
    {
        var arguments = (flags & TwoByteArguments) != 0 ? 4 : 2;
        var scale = (flags & HasScale) != 0 ? 2 : (flags & HasTwoScales) != 0 ? 4 : (flags & HasMatrix) != 0 ? 8 : 0;
        return arguments + scale;
    }
}
