using System.Globalization;

namespace SuppoRTT.Domain.Common;

/// <summary>A number with what it counts, as it is read: 0 days, 1 day, 2 days, 60%.</summary>
public static class Amount
{
    private const string Percent = "%";

    /// <param name="number">How many.</param>
    /// <param name="unit">What is counted, in the plural, as days or days a week.</param>
    public static string Of(int number, string unit) => Of(number.ToString(CultureInfo.InvariantCulture), unit);

    /// <param name="number">How many, as it was typed.</param>
    /// <param name="unit">What is counted, in the plural.</param>
    public static string Of(string number, string unit) => unit == Percent ? number + Percent : $"{number} {(number == "1" ? One(unit) : unit)}";

    private static string One(string unit) => unit.Split(' ', 2) is [var first, var rest] ? $"{Singular(first)} {rest}" : Singular(unit);

    private static string Singular(string word) => word switch
    {
        "people" => "person",
        _ when word.EndsWith("ies", StringComparison.Ordinal) => word[..^3] + "y",
        _ when word.EndsWith('s') => word[..^1],
        _ => word,
    };
}
