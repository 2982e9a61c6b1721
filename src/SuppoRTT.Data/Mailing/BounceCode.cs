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

    /// <summary>Such a number in a text that a mail server wrote: the one that is said to be the status, else one that follows an answer of a server, else the first. Null if there is none.</summary>
    public static BounceCode? In(string text) => new[] { Status(), Answer(), Within() }.Select(p => p.Match(text)).FirstOrDefault(m => m.Success) is { } found ? new BounceCode(found.Groups["code"].Value) : null;

    [GeneratedRegex(@"^[45](\.[0-9]{1,3}\.[0-9]{1,3}|[0-9]{2})$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Whole();

    /// <summary>As programs write it to programs (RFC 3464).</summary>
    [GeneratedRegex(@"^[ \t]*Status:[ \t]*(?<code>[45]\.[0-9]{1,3}\.[0-9]{1,3})(?![0-9.])", RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Status();

    /// <summary>As 550 5.1.1, also with a hyphen or a sign between.</summary>
    [GeneratedRegex(@"(?<![0-9.])[45][0-9]{2}[ \t-]+#?(?<code>[45]\.[0-9]{1,3}\.[0-9]{1,3})(?![0-9.])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Answer();

    /// <summary>Not the version of a program, as mail servers put it into their headers.</summary>
    [GeneratedRegex(@"(?<![0-9.vV/]|Exim )(?<code>[45]\.[0-9]{1,3}\.[0-9]{1,3})(?![0-9]|\.[0-9])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Within();
}
