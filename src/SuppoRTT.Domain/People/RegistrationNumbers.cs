using System.Text.RegularExpressions;

namespace SuppoRTT.Domain.People;

/// <summary>Under which numbers a doctor or dentist is registered. Text: they have leading zeros. One is enough, and a new starter may have none yet.</summary>
public sealed partial record RegistrationNumbers(string? Gmc = null, string? Gdc = null, string? PublicHealth = null)
{
    public const int Longest = 20;

    /// <summary>Whether it is a number of the General Medical Council: seven digits.</summary>
    public static bool IsGmc(string number) => GmcPattern().IsMatch(number);

    /// <summary>Whether it is a number of the General Dental Council: it begins with five digits.</summary>
    public static bool IsGdc(string number) => GdcPattern().IsMatch(number);

    /// <summary>As it is kept: without spaces, and without the leading C that some systems write before a GMC number.</summary>
    public static string? TidyGmc(string? number) => Tidy(number) is { } tidy ? (tidy.TrimStart('C', 'c') is { Length: > 0 } digits ? digits : tidy) : null;

    public static string? Tidy(string? number) => string.Concat((number ?? "").Where(c => !char.IsWhiteSpace(c))) is { Length: > 0 } tidy ? tidy : null;

    [GeneratedRegex("^[0-9]{7}$")]
    private static partial Regex GmcPattern();

    [GeneratedRegex("^[0-9]{5}[0-9A-Za-z]{0,15}$")]
    private static partial Regex GdcPattern();
}
