using System.Security.Cryptography;

namespace SuppoRTT.Domain.Common;

/// <summary>A random code printed on documents by which /verify knows them: 20 signs of 25, some 92 bits, without look-alikes.</summary>
public static class VerificationCode
{
    public const int Length = 20;

    private const string Signs = "234679ACDEFGHJKMNPQRTVXYZ";

    public static string New() => string.Concat(Enumerable.Range(0, Length).Select(_ => Signs[RandomNumberGenerator.GetInt32(Signs.Length)]));

    /// <summary>The code as it is stored, however it was typed; null if it cannot be one.</summary>
    public static string? Normalise(string? typed)
    {
        var signs = new string([.. (typed ?? "").ToUpperInvariant().Where(char.IsAsciiLetterOrDigit)]);
        return signs.Length == Length && signs.All(Signs.Contains) ? signs : null;
    }

    /// <summary>In groups of four, as printed.</summary>
    public static string Printed(string code) => string.Join('-', code.Chunk(4).Select(c => new string(c)));
}
