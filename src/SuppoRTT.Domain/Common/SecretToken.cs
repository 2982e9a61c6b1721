using System.Buffers.Text;
using System.Security.Cryptography;

namespace SuppoRTT.Domain.Common;

/// <summary>A secret that stands in an address instead of a sign-in: 256 bits of chance, told once, and kept as its hash only.</summary>
public static class SecretToken
{
    public const int Length = 43;

    private const int Bytes = 32;

    /// <summary>43 signs that may stand in an address.</summary>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>What is kept of it, and by which it is found.</summary>
    public static string HashOf(string secret) => ContentHash.Of(secret);
}
