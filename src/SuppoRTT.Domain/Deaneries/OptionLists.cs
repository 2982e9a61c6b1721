using SuppoRTT.Domain.Forms;

namespace SuppoRTT.Domain.Deaneries;

/// <summary>The lists from which a question may take its options by name.</summary>
public static class OptionLists
{
    public const string Trusts = "trusts";
    public const string Sites = "sites";
    public const string Programmes = "programmes";

    /// <summary>Lists that are tables of the deanery, so that they are looked up when a page is shown.</summary>
    public static IReadOnlyList<string> OfTables { get; } = [Trusts, Sites, Programmes];

    /// <summary>Lists that stand in the deanery's definition file.</summary>
    public static IReadOnlyList<string> OfDefinition { get; } = ["absenceTypes", "grades", "portfolios", "supportOffers"];

    /// <summary>The options of a list that stands in the deanery's definition; null for any other.</summary>
    public static IReadOnlyList<Choice>? Options(this DeaneryRules deanery, string? list) => list switch
    {
        "absenceTypes" => [.. deanery.AbsenceTypes.Select(t => new Choice { Value = t.Code, Label = t.Label, Hint = t.Hint })],
        "grades" => deanery.Grades,
        "portfolios" => deanery.Portfolios,
        "supportOffers" => deanery.SupportOffers,
        _ => null,
    };
}
