namespace SuppoRTT.Domain.Deaneries;

/// <summary>From what a deanery makes the plan for the rota, and for how long its link works.</summary>
public sealed record RotaPlanTerms
{
    public const int MostLinkDays = 90;

    /// <summary>The key of the form that gives the plan once it is signed.</summary>
    public required string Form { get; init; }

    /// <summary>For how many days a link works.</summary>
    public int LinkDays { get; init; } = 30;

    /// <summary>The question that says to which trust the doctor comes back.</summary>
    public string? TrustQuestion { get; init; }

    /// <summary>The question that says to which hospital, practice or department.</summary>
    public string? PlaceQuestion { get; init; }

    /// <summary>The question that says the grade on return, where it is another.</summary>
    public string? GradeQuestion { get; init; }

    /// <summary>The questions that have a place of their own on the plan.</summary>
    public IEnumerable<string> Questions => new[] { TrustQuestion, PlaceQuestion, GradeQuestion }.OfType<string>();
}
