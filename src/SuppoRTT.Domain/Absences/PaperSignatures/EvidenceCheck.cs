using System.Buffers.Binary;
using System.Text;

namespace SuppoRTT.Domain.Absences.PaperSignatures;

/// <summary>
/// Looks at what a file is, whatever it is called: a PDF, PNG or JPEG from its first byte to its last, with nothing hung on before or behind, and no PDF that would do something when it is opened.
/// What telephones hang on behind a photograph (a second picture for bright screens, a short film) is cut off.
/// Nothing is unpacked, so a file that would swell does no harm here.
/// </summary>
public static class EvidenceCheck
{
    private const int LongestSide = 20_000;

    private const long MostPixels = 120_000_000;

    /// <summary>The file as it may be kept; else why not.</summary>
    public static (EvidenceFile? File, string? Problem) Look(string name, byte[] content)
    {
        if (content.Length == 0)
        {
            return (null, "One of the files is empty");
        }

        if (content.Length > SignatureEvidence.LargestFile)
        {
            return (null, "Each file must be 10 MB or smaller");
        }

        if (JpegLength(content) is { } length)
        {
            return (new EvidenceFile(Called(name), EvidenceKind.Jpeg, content[..length]), null);
        }

        var kind = IsPng(content) ? EvidenceKind.Png : IsPdf(content) ? EvidenceKind.Pdf : (EvidenceKind?)null;
        return kind is { } known ? (new EvidenceFile(Called(name), known, content), null) : (null, "Each file must be a whole PDF, PNG or JPEG, with nothing else inside");
    }

    /// <summary>What the file was called, as words: without the folders it came from.</summary>
    private static string Called(string name)
    {
        var words = new string([.. name.Split('/', '\\')[^1].Where(c => !char.IsControl(c))]).Trim();
        return words.Length == 0 ? "Without a name" : words.Length > SignatureEvidence.LongestName ? words[..SignatureEvidence.LongestName] : words;
    }

    /// <summary>Begins as a PDF, names where its table of contents is and has it there, ends as a PDF.</summary>
    private static bool IsPdf(byte[] content)
    {
        var text = Encoding.Latin1.GetString(content);
        var (end, start) = (text.LastIndexOf("%%EOF", StringComparison.Ordinal), text.LastIndexOf("startxref", StringComparison.Ordinal));
        return text.StartsWith("%PDF-", StringComparison.Ordinal) && start > 0 && end > start && string.IsNullOrWhiteSpace(text[(end + 5)..])
            && int.TryParse(text[(start + 9)..end].Trim(), out var table) && table > 0 && table < start && HasTable(text, table)
            && !PdfNames.SayThatItActs(text);
    }

    private static bool HasTable(string text, int at) => text.AsSpan(at).TrimStart() is var there
        && (there.StartsWith("xref") || (char.IsDigit(there[0]) && there[..Math.Min(40, there.Length)].IndexOf(" obj") > 0));

    /// <summary>Each part follows the one before, the first says the size, and the last ends the file.</summary>
    private static bool IsPng(byte[] content)
    {
        ReadOnlySpan<byte> signature = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];
        if (!content.AsSpan().StartsWith(signature) || content.Length < 45 || !Is(content, 12, "IHDR"u8) || !IsOfSize(Number(content, 16), Number(content, 20)))
        {
            return false;
        }

        long at = 8;
        while (at + 12 <= content.Length)
        {
            var next = at + 12 + Number(content, (int)at);
            if (Is(content, (int)at + 4, "IEND"u8))
            {
                return next == content.Length;
            }

            at = next;
        }

        return false;
    }

    /// <summary>Where the picture ends, if each part follows the one before until it begins and one of them says the size; null if it is no photograph.</summary>
    private static int? JpegLength(byte[] content)
    {
        if (content.Length < 20 || content[0] != 0xFF || content[1] != 0xD8)
        {
            return null;
        }

        var (at, hasSize) = (2, false);
        while (at + 4 <= content.Length && content[at] == 0xFF)
        {
            var marker = content[at + 1];
            var length = BinaryPrimitives.ReadUInt16BigEndian(content.AsSpan(at + 2));
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                hasSize = at + 9 <= content.Length && IsOfSize(BinaryPrimitives.ReadUInt16BigEndian(content.AsSpan(at + 7)), BinaryPrimitives.ReadUInt16BigEndian(content.AsSpan(at + 5)));
            }

            if (marker == 0xDA)
            {
                return hasSize ? EndOfPicture(content, at + 2 + length) : null;
            }

            at += 2 + length;
        }

        return null;
    }

    /// <summary>Behind the mark that says the picture has ended; null if it never does. A zero or a count behind 0xFF belongs to the picture, any other mark begins a part with its length.</summary>
    private static int? EndOfPicture(byte[] content, int from)
    {
        for (var at = from; at + 1 < content.Length;)
        {
            var mark = content[at + 1];
            if (content[at] != 0xFF || mark == 0xFF)
            {
                at++;
            }
            else if (mark == 0xD9)
            {
                return at + 2;
            }
            else
            {
                at += mark is 0 or (>= 0xD0 and <= 0xD7) || at + 4 > content.Length ? 2 : 2 + BinaryPrimitives.ReadUInt16BigEndian(content.AsSpan(at + 2));
            }
        }

        return null;
    }

    private static bool IsOfSize(long width, long height) => width is > 0 and <= LongestSide && height is > 0 and <= LongestSide && width * height <= MostPixels;

    private static uint Number(byte[] content, int at) => BinaryPrimitives.ReadUInt32BigEndian(content.AsSpan(at));

    private static bool Is(byte[] content, int at, ReadOnlySpan<byte> word) => content.AsSpan(at).StartsWith(word);
}
