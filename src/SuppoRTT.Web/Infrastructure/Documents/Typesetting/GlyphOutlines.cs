using System.Buffers.Binary;

namespace SuppoRTT.Web.Infrastructure.Documents.Typesetting;

/// <summary>The outline of one letter that is drawn itself, not made of others (OpenType specification, glyf).</summary>
internal static class GlyphOutlines
{
    private const int HeaderLength = 10;
    private const int NumberLength = 2;

    /// <summary>Without the program that fits it to the dots of a coarse screen: those are half a font.</summary>
    public static byte[] WithoutHints(byte[] outline)
    {
        if (outline.Length <= HeaderLength)
        {
            return outline;
        }

        var length = HeaderLength + (NumberLength * BinaryPrimitives.ReadInt16BigEndian(outline));
        var points = length + NumberLength + BinaryPrimitives.ReadUInt16BigEndian(outline.AsSpan(length));
        return [.. outline[..length], 0, 0, .. outline[points..]];
    }
}
