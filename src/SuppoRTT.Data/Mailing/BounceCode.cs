using System.Text.RegularExpressions;

namespace SuppoRTT.Data.Mailing;

/// <summary>Why an e-mail came back, as mail servers number it: 5.1.1 is an address that is not there. All that is kept of what they write, since the rest repeats addresses.</summary>
public sealed partial record BounceCode
{
    private BounceCode(string value) => Value = value;

    public string Value { get; }

    /// <summary>Whether it is final; else they try again.</summary>
    public bool IsPermanent => Value[0] == '5';

    /// <summary>Null if it is no such number.</summary>
    public static BounceCode? Read(string? code) => Whole().IsMatch(code?.Trim() ?? "") ? new BounceCode(code!.Trim()) : null;

    /// <summary>The first such number in a text that a mail server wrote; null if there is none.</summary>
    public static BounceCode? In(string text) => Within().Match(text) is { Success: true } found ? new BounceCode(found.Value) : null;

    [GeneratedRegex(@"^[45](\.[0-9]{1,3}\.[0-9]{1,3}|[0-9]{2})$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Whole();

    [GeneratedRegex(@"(?<![0-9.])[45]\.[0-9]{1,3}\.[0-9]{1,3}(?![0-9.])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Within();
}
