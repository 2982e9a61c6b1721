using System.Text.RegularExpressions;

namespace SuppoRTT.Domain.People;

/// <summary>National training numbers (NTN) and dean's reference numbers (DRN). Their form has changed over time, so an unusual one is only asked about, never refused.</summary>
public static partial class TrainingNumbers
{
    public const int Longest = 60;

    /// <summary>Whether it looks as they do today: organisation, specialties, GMC or GDC number, and C, CP or D.</summary>
    public static bool IsUsual(string number) => Usual().IsMatch(number);

    [GeneratedRegex(@"^[A-Z]{3}/[A-Z0-9.\-]+/[0-9A-Z]{5,8}/(C|CP|D)$")]
    private static partial Regex Usual();
}
