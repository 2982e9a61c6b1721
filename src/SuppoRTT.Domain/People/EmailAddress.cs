using System.Text.RegularExpressions;

namespace SuppoRTT.Domain.People;

/// <summary>E-mail addresses as people type them.</summary>
public static partial class EmailAddress
{
    public const int Longest = 254;

    // Where doctors and their supervisors have their mail. Says nothing about anybody.
    private static readonly string[] _ordinaryDomains =
        ["nhs.net", "nhs.scot", "wales.nhs.uk", "doctors.org.uk", "doctors.net.uk", "gmail.com", "googlemail.com", "hotmail.com", "hotmail.co.uk", "outlook.com", "live.co.uk", "yahoo.com", "yahoo.co.uk", "icloud.com", "btinternet.com"];

    /// <summary>Whether e-mail can be sent there: before the @ mail servers take plain letters only.</summary>
    public static bool IsPossible(string? typed) => LooksLikeOne(typed) && StrangeSignOf(typed!) is null;

    /// <summary>Whether it has the shape of an address, whatever its letters.</summary>
    public static bool LooksLikeOne(string? typed) => typed is not null && typed.Length <= Longest && Pattern().IsMatch(typed);

    /// <summary>What to say to who typed what is no possible address. A typographic apostrophe, which telephones and word processors put in by themselves, is named.</summary>
    public static string Correction(string? typed) => LooksLikeOne(typed) && StrangeSignOf(typed!) is { } sign
        ? $"Enter the e-mail address without “{sign}”: before the @ only letters without accents and a straight apostrophe (') can be used"
        : "Enter an e-mail address in the correct format, like name@example.com";

    /// <summary>Whether two addresses lead into one mailbox: whatever the capitals, what follows a plus, and the dots of Gmail.</summary>
    public static bool AreOfOneBox(string one, string other) => Box(one) == Box(other);

    /// <summary>One of these that was probably meant by what is typed, since it is a slip of the pen away; null if it is none of them, or one of them exactly.</summary>
    public static string? NearMissOf(string typed, IEnumerable<string> known)
    {
        var address = typed.Trim().ToLowerInvariant();
        var addresses = known.Select(k => k.ToLowerInvariant()).ToList();
        return addresses.Contains(address) ? null : addresses.FirstOrDefault(k => IsASlipAway(address, k));
    }

    /// <summary>The address that was probably meant, if its domain is a slip of the pen away from a well-known one or one of these; null if it looks right.</summary>
    public static string? ProbablyMeant(string typed, params IEnumerable<string> knownDomains)
    {
        var at = typed.LastIndexOf('@');
        var domain = typed[(at + 1)..].Trim().ToLowerInvariant();
        var known = _ordinaryDomains.Concat(knownDomains.Select(d => d.ToLowerInvariant())).ToList();
        var meant = at < 1 || known.Contains(domain) ? null : known.FirstOrDefault(d => IsASlipAway(domain, d));
        return meant is null ? null : typed[..(at + 1)] + meant;
    }

    /// <summary>The first sign before the @ that is none of ASCII.</summary>
    private static string? StrangeSignOf(string address) => address[..address.LastIndexOf('@')].EnumerateRunes().Where(r => !r.IsAscii).Select(r => r.ToString()).FirstOrDefault();

    private static string Box(string address)
    {
        var typed = address.Trim().ToLowerInvariant();
        var at = typed.LastIndexOf('@');
        var (name, domain) = (typed[..Math.Max(at, 0)].Split('+')[0], typed[(at + 1)..]);
        return domain is "gmail.com" or "googlemail.com" ? name.Replace(".", "", StringComparison.Ordinal) + "@gmail.com" : $"{name}@{domain}";
    }

    /// <summary>One letter too many, missing, wrong, or two swapped.</summary>
    private static bool IsASlipAway(string one, string other)
    {
        var start = one.Zip(other).TakeWhile(p => p.First == p.Second).Count();
        var (a, b) = (one[start..], other[start..]);
        return a.Length == b.Length
            ? a[1..] == b[1..] || (a.Length > 1 && a[0] == b[1] && a[1] == b[0] && a[2..] == b[2..])
            : a.Length == b.Length + 1 ? a[1..] == b : b.Length == a.Length + 1 && b[1..] == a;
    }

    [GeneratedRegex(@"^[^@\s,;<>]{1,64}@[^@\s,;<>]+\.[^@\s,;<>.]{2,}$")]
    private static partial Regex Pattern();
}
