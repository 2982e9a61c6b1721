using System.Buffers.Binary;
using System.Text;

namespace SuppoRTT.Web.Infrastructure.Documents.Typesetting;

/// <summary>
/// A TrueType font file as far as printing needs it: which characters it has, how wide they are and the outlines behind them.
/// Table layouts are those of the OpenType specification (head, hhea, hmtx, maxp, loca, glyf, cmap format 4).
/// </summary>
internal sealed class TrueTypeFont
{
    private readonly byte[] _bytes;
    private readonly Dictionary<string, (int Offset, int Length)> _tables = new(StringComparer.Ordinal);
    private readonly Dictionary<int, int> _glyphs = [];
    private readonly int _unitsPerEm;
    private readonly int _advanceCount;
    private readonly bool _longOffsets;

    public TrueTypeFont(string name, byte[] bytes)
    {
        Name = name;
        _bytes = bytes;
        ReadDirectory();
        var head = _tables["head"].Offset;
        var hhea = _tables["hhea"].Offset;
        _unitsPerEm = Unsigned(head + 18);
        _longOffsets = Unsigned(head + 50) == 1;
        _advanceCount = Unsigned(hhea + 34);
        Bounds = [.. Enumerable.Range(0, 4).Select(side => PerMille(Signed(head + 36 + (2 * side))))];
        Ascent = PerMille(Signed(hhea + 4));
        Descent = PerMille(Signed(hhea + 6));
        ReadCharacters();
    }

    public string Name { get; }

    /// <summary>Left, bottom, right and top of the box that every glyph fits in, in thousandths of the type size.</summary>
    public IReadOnlyList<double> Bounds { get; }

    public double Ascent { get; }

    public double Descent { get; }

    public bool Has(Rune character) => _glyphs.ContainsKey(character.Value);

    public int GlyphOf(Rune character) => _glyphs.GetValueOrDefault(character.Value);

    /// <summary>How far a glyph moves the pen, in thousandths of the type size.</summary>
    public double AdvanceOf(int glyph) => PerMille(RawAdvanceOf(glyph));

    public int RawAdvanceOf(int glyph) => Unsigned(_tables["hmtx"].Offset + (4 * Math.Min(glyph, _advanceCount - 1)));

    public int LeftBearingOf(int glyph)
    {
        var metrics = _tables["hmtx"].Offset;
        return glyph < _advanceCount
            ? Signed(metrics + (4 * glyph) + 2)
            : Signed(metrics + (4 * _advanceCount) + (2 * (glyph - _advanceCount)));
    }

    public ReadOnlySpan<byte> OutlineOf(int glyph)
    {
        var start = _tables["glyf"].Offset;
        return _bytes.AsSpan((start + OffsetOf(glyph))..(start + OffsetOf(glyph + 1)));
    }

    /// <summary>A copy of a whole table, or nothing if the font has no such table.</summary>
    public byte[]? Table(string tag)
        => _tables.TryGetValue(tag, out var place) ? _bytes[place.Offset..(place.Offset + place.Length)] : null;

    private int OffsetOf(int glyph)
    {
        var offsets = _tables["loca"].Offset;
        return _longOffsets ? Long(offsets + (4 * glyph)) : 2 * Unsigned(offsets + (2 * glyph));
    }

    private void ReadDirectory()
    {
        for (var entry = 12; entry < 12 + (16 * Unsigned(4)); entry += 16)
        {
            _tables[Encoding.ASCII.GetString(_bytes, entry, 4)] = (Long(entry + 8), Long(entry + 12));
        }
    }

    private void ReadCharacters()
    {
        var map = _tables["cmap"].Offset;
        var subtable = Enumerable.Range(0, Unsigned(map + 2))
            .Select(index => map + Long(map + 8 + (8 * index)))
            .First(offset => Unsigned(offset) == 4);
        var twiceSegments = Unsigned(subtable + 6);
        for (var twice = 0; twice < twiceSegments; twice += 2)
        {
            ReadSegment(subtable + 14 + twice, twiceSegments);
        }
    }

    /// <summary>One run of characters: end, start, delta and range offset stand in four parallel arrays.</summary>
    private void ReadSegment(int end, int arrayLength)
    {
        var start = end + 2 + arrayLength;
        var delta = Unsigned(start + arrayLength);
        var rangePlace = start + (2 * arrayLength);
        var range = Unsigned(rangePlace);
        for (var character = Unsigned(start); character <= Unsigned(end) && character != 0xFFFF; character++)
        {
            var glyph = range == 0 ? character : Unsigned(rangePlace + range + (2 * (character - Unsigned(start))));
            if (range == 0 || glyph != 0)
            {
                glyph = (glyph + delta) & 0xFFFF;
            }

            if (glyph != 0)
            {
                _glyphs[character] = glyph;
            }
        }
    }

    private double PerMille(int units) => units * 1000.0 / _unitsPerEm;

    private int Unsigned(int offset) => BinaryPrimitives.ReadUInt16BigEndian(_bytes.AsSpan(offset));

    private int Signed(int offset) => BinaryPrimitives.ReadInt16BigEndian(_bytes.AsSpan(offset));

    private int Long(int offset) => BinaryPrimitives.ReadInt32BigEndian(_bytes.AsSpan(offset));
}
