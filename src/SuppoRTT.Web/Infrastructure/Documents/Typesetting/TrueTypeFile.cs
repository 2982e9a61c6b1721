using System.Buffers.Binary;
using System.Text;

namespace SuppoRTT.Web.Infrastructure.Documents.Typesetting;

/// <summary>Puts a font file together from a subset's outlines: only the tables that ISO 32000-1, 9.9 asks of an embedded TrueType font, and none that fit letters to the dots of a coarse screen.</summary>
internal static class TrueTypeFile
{
    private const int HeaderLength = 12;
    private const int EntryLength = 16;

    public static byte[] Assemble(TrueTypeFont font, IReadOnlyList<int> glyphs, byte[] outlines, IReadOnlyList<int> offsets)
    {
        var tables = new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["glyf"] = outlines,
            ["loca"] = Offsets(offsets),
            ["hmtx"] = Metrics(font, glyphs),
            ["head"] = WithNumber(Required(font, "head"), 50, 1),
            ["hhea"] = WithNumber(Required(font, "hhea"), 34, glyphs.Count),
            ["maxp"] = WithNumber(Required(font, "maxp"), 4, glyphs.Count),
        };
        return Write(tables);
    }

    private static byte[] Required(TrueTypeFont font, string tag)
        => font.Table(tag) ?? throw new InvalidDataException($"The font {font.Name} has no table {tag}.");

    private static byte[] WithNumber(byte[] table, int offset, int number)
    {
        BinaryPrimitives.WriteUInt16BigEndian(table.AsSpan(offset), (ushort)number);
        return table;
    }

    private static byte[] Offsets(IReadOnlyList<int> offsets)
    {
        var table = new byte[4 * offsets.Count];
        for (var index = 0; index < offsets.Count; index++)
        {
            BinaryPrimitives.WriteInt32BigEndian(table.AsSpan(4 * index), offsets[index]);
        }

        return table;
    }

    private static byte[] Metrics(TrueTypeFont font, IReadOnlyList<int> glyphs)
    {
        var table = new byte[4 * glyphs.Count];
        for (var slot = 0; slot < glyphs.Count; slot++)
        {
            BinaryPrimitives.WriteUInt16BigEndian(table.AsSpan(4 * slot), (ushort)font.RawAdvanceOf(glyphs[slot]));
            BinaryPrimitives.WriteInt16BigEndian(table.AsSpan((4 * slot) + 2), (short)font.LeftBearingOf(glyphs[slot]));
        }

        return table;
    }

    private static byte[] Write(SortedDictionary<string, byte[]> tables)
    {
        var file = new byte[HeaderLength + (EntryLength * tables.Count) + tables.Values.Sum(PaddedLength)];
        WriteHeader(file, tables.Count);
        var entry = HeaderLength;
        var place = HeaderLength + (EntryLength * tables.Count);
        foreach (var (tag, table) in tables)
        {
            table.CopyTo(file, place);
            Encoding.ASCII.GetBytes(tag, file.AsSpan(entry));
            BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(entry + 4), Checksum(file.AsSpan(place, PaddedLength(table))));
            BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(entry + 8), place);
            BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(entry + 12), table.Length);
            entry += EntryLength;
            place += PaddedLength(table);
        }

        return file;
    }

    private static void WriteHeader(byte[] file, int tableCount)
    {
        var largestPower = (int)Math.Log2(tableCount);
        var searchRange = EntryLength << largestPower;
        BinaryPrimitives.WriteUInt32BigEndian(file, 0x00010000);
        WithNumber(file, 4, tableCount);
        WithNumber(file, 6, searchRange);
        WithNumber(file, 8, largestPower);
        WithNumber(file, 10, (EntryLength * tableCount) - searchRange);
    }

    private static int PaddedLength(byte[] table) => (table.Length + 3) & ~3;

    private static uint Checksum(ReadOnlySpan<byte> padded)
    {
        uint sum = 0;
        for (var offset = 0; offset < padded.Length; offset += 4)
        {
            sum += BinaryPrimitives.ReadUInt32BigEndian(padded[offset..]);
        }

        return sum;
    }
}
