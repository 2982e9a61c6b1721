namespace SuppoRTT.Domain.Deaneries;

/// <summary>Academic time spread evenly through training may not need the programme: asked and explained, never refused.</summary>
public sealed record AcademicSplit
{
    public required string Question { get; init; }

    public required string Explanation { get; init; }

    /// <summary>The question as it is put to somebody who registers for a doctor; without it they read the doctor's.</summary>
    public string? QuestionForAnother { get; init; }

    /// <summary>What it means, as explained to them.</summary>
    public string? ForAnother { get; init; }

    public string AskedOf(bool another) => another ? QuestionForAnother ?? Question : Question;

    public string ExplainedTo(bool another) => another ? ForAnother ?? Explanation : Explanation;
}
