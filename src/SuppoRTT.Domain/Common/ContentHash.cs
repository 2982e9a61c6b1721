using System.Security.Cryptography;
using System.Text;

namespace SuppoRTT.Domain.Common;

/// <summary>The fingerprint by which a text that was signed or printed is known again: SHA-256 of its UTF-8 bytes, 64 hexadecimal digits.</summary>
public static class ContentHash
{
    public const int Length = 64;

    public static string Of(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>The same of a file.</summary>
    public static string Of(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
