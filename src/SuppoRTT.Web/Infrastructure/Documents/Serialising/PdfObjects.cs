using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace SuppoRTT.Web.Infrastructure.Documents.Serialising;

/// <summary>
/// The numbered objects of a PDF file, and the table at its end that says where each is (ISO 32000-1, 7.5). Objects that are no streams are packed together
/// into streams of their own (7.5.7): what a screen reader is told is many small objects, which would be half the file.
/// </summary>
internal sealed class PdfObjects
{
    private const int ObjectsInAStream = 1000;
    private const string Packed = "/Filter/FlateDecode";
    private const string FromTheRowAbove = "/DecodeParms<</Predictor 12/Columns 7>>";
    private const byte Up = 2;

    private readonly ArrayBufferWriter<byte> _file = new();
    private readonly List<Place> _places = [new(Place.Free, 0, ushort.MaxValue)];
    private readonly List<(int Number, string Body)> _small = [];

    public PdfObjects()
    {
        // Four bytes above 127 tell programs that move files that this one is not text.
        Append("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n");
    }

    /// <summary>A number for an object that others mention before it is written.</summary>
    public int Reserve()
    {
        _places.Add(default);
        return _places.Count - 1;
    }

    public int Write(string body)
    {
        var number = Reserve();
        Write(number, body);
        return number;
    }

    public void Write(int number, string body) => _small.Add((number, body));

    public int WriteStream(byte[] content, string entries = "") => WriteRawStream(Pack(content), Packed + entries);

    public int WriteRawStream(byte[] content, string entries)
    {
        var number = Reserve();
        _places[number] = new Place(Place.AtOffset, _file.WrittenCount, 0);
        Append($"{number} 0 obj\n<</Length {content.Length}{entries}>>\nstream\n");
        _file.Write(content);
        Append("\nendstream\nendobj\n");
        return number;
    }

    /// <summary>Closes the file. Its identifier is the hash of what it holds, so the same document is the same file.</summary>
    public byte[] Finish(int catalog, int information)
    {
        foreach (var together in _small.Chunk(ObjectsInAStream))
        {
            WriteTogether(together);
        }

        var identifier = Convert.ToHexString(SHA256.HashData(_file.WrittenSpan).AsSpan(0, 16));
        var start = _file.WrittenCount;
        var number = Reserve();
        _places[number] = new Place(Place.AtOffset, start, 0);
        var table = Pack(Differences([.. _places.Select(place => place.ToBytes())]));
        Append($"{number} 0 obj\n<</Type/XRef/Size {_places.Count}/W{Place.Widths}/Root {catalog} 0 R/Info {information} 0 R");
        Append($"/ID[<{identifier}><{identifier}>]/Length {table.Length}{Packed}{FromTheRowAbove}>>\nstream\n");
        _file.Write(table);
        Append($"\nendstream\nendobj\nstartxref\n{start}\n%%EOF\n");
        return _file.WrittenSpan.ToArray();
    }

    private void WriteTogether((int Number, string Body)[] objects)
    {
        var (bodies, numbers) = (new StringBuilder(), new StringBuilder());
        foreach (var (number, body) in objects)
        {
            numbers.Append(CultureInfo.InvariantCulture, $"{number} {bodies.Length} ");
            bodies.Append(body).Append('\n');
        }

        var stream = WriteStream(Bytes($"{numbers}{bodies}"), string.Create(CultureInfo.InvariantCulture, $"/Type/ObjStm/N {objects.Length}/First {numbers.Length}"));
        for (var index = 0; index < objects.Length; index++)
        {
            _places[objects[index].Number] = new Place(Place.InStream, stream, (ushort)index);
        }
    }

    /// <summary>Each row as what differs from the one above it (the predictor "up" of ISO 32000-1, 7.4.4.4): neighbours hardly differ.</summary>
    private static byte[] Differences(IReadOnlyList<byte[]> rows)
        => [.. rows.SelectMany((row, index) => row.Select((value, column) => (byte)(value - (index == 0 ? 0 : rows[index - 1][column]))).Prepend(Up))];

    private static byte[] Pack(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            zlib.Write(content);
        }

        return packed.ToArray();
    }

    private void Append(FormattableString text) => Append(text.ToString(CultureInfo.InvariantCulture));

    private void Append(string text) => _file.Write(Bytes(text));

    private static byte[] Bytes(string text) => Encoding.Latin1.GetBytes(text);

    /// <summary>Where an object is: at an offset of the file, or in a stream at an index.</summary>
    private readonly record struct Place(byte Kind, int Where, ushort Index)
    {
        public const byte Free = 0;
        public const byte AtOffset = 1;
        public const byte InStream = 2;
        public const string Widths = "[1 4 2]";

        public byte[] ToBytes()
        {
            var bytes = new byte[7];
            bytes[0] = Kind;
            BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(1), Where);
            BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(5), Index);
            return bytes;
        }
    }
}
