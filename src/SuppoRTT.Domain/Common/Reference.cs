using System.Security.Cryptography;

namespace SuppoRTT.Domain.Common;

/// <summary>
/// The number by which people name an absence: SRT- and eight characters without look-alikes, the last one a check character.
/// Random, so that it tells nothing and cannot be guessed from another.
/// </summary>
public static class Reference
{
    private const string Prefix = "SRT-";

    // Digits and capitals without 0 O, 1 I L, 5 S, 8 B and U, and without W: 25 signs. Weights prime to 25 (no 5) let the check catch any single wrong sign.
    private const string Signs = "234679ACDEFGHJKMNPQRTVXYZ";

    private static readonly int[] _weights = [1, 2, 3, 4, 6, 7, 8];

    /// <summary>A new reference, as SRT-7K4M-2QD9.</summary>
    public static string New()
    {
        var body = string.Concat(Enumerable.Range(0, 7).Select(_ => Signs[RandomNumberGenerator.GetInt32(Signs.Length)]));
        var all = body + Check(body);
        return $"{Prefix}{all[..4]}-{all[4..]}";
    }

    /// <summary>The reference as it is stored, whatever the case and the hyphens it was typed with; null if it cannot be one.</summary>
    public static string? Normalise(string? typed)
    {
        var signs = new string([.. (typed ?? "").ToUpperInvariant().Where(char.IsAsciiLetterOrDigit)]);
        return signs.Length == 11 && signs.StartsWith("SRT", StringComparison.Ordinal) && Check(signs[3..10]) == signs[10]
            ? $"{Prefix}{signs[3..7]}-{signs[7..]}"
            : null;
    }

    private static char? Check(string body)
    {
        var sum = 0;
        for (var i = 0; i < body.Length; i++)
        {
            var value = Signs.IndexOf(body[i], StringComparison.Ordinal);
            if (value < 0)
            {
                return null;
            }

            sum += value * _weights[i];
        }

        return Signs[sum % Signs.Length];
    }
}
