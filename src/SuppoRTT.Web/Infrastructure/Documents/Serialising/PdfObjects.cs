using System.Buffers;
using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace SuppoRTT.Web.Infrastructure.Documents.Serialising;

/// <summary>The numbered objects of a PDF file, and the table at its end that says where each begins (ISO 32000-1, 7.5).</summary>
internal sealed class PdfObjects
{
    private readonly ArrayBufferWriter<byte> _file = new();
    private readonly List<int> _offsets = [0];

    public PdfObjects()
    {
        // Four bytes above 127 tell programs that move files that this one is not text.
        Append("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n");
    }

    /// <summary>A number for an object that others mention before it is written.</summary>
    public int Reserve()
    {
        _offsets.Add(0);
        return _offsets.Count - 1;
    }

    public int Write(string body)
    {
        var number = Reserve();
        Write(number, body);
        return number;
    }

    public void Write(int number, string body)
    {
        _offsets[number] = _file.WrittenCount;
        Append($"{number} 0 obj\n{body}\nendobj\n");
    }

    public int WriteStream(byte[] content, string entries = "")
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            zlib.Write(content);
        }

        return WriteRawStream(packed.ToArray(), "/Filter/FlateDecode" + entries);
    }

    public int WriteRawStream(byte[] content, string entries)
    {
        var number = Reserve();
        _offsets[number] = _file.WrittenCount;
        Append($"{number} 0 obj\n<</Length {content.Length}{entries}>>\nstream\n");
        _file.Write(content);
        Append("\nendstream\nendobj\n");
        return number;
    }

    /// <summary>Closes the file. Its identifier is the hash of what it holds, so the same document is the same file.</summary>
    public byte[] Finish(int catalog, int information)
    {
        var identifier = Convert.ToHexString(SHA256.HashData(_file.WrittenSpan).AsSpan(0, 16));
        var crossReference = _file.WrittenCount;
        Append($"xref\n0 {_offsets.Count}\n0000000000 65535 f \n");
        foreach (var offset in _offsets.Skip(1))
        {
            Append($"{offset:D10} 00000 n \n");
        }

        Append($"trailer\n<</Size {_offsets.Count}/Root {catalog} 0 R/Info {information} 0 R/ID[<{identifier}><{identifier}>]>>\n");
        Append($"startxref\n{crossReference}\n%%EOF\n");
        return _file.WrittenSpan.ToArray();
    }

    private void Append(FormattableString text) => Append(text.ToString(CultureInfo.InvariantCulture));

    private void Append(string text) => _file.Write(Encoding.Latin1.GetBytes(text));
}
