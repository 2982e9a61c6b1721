using SuppoRTT.Domain.People;

namespace SuppoRTT.Domain.Deaneries;

/// <summary>One detail of the doctor's training that the deanery's forms carry, in its words.</summary>
public sealed record AskedDetail
{
    public const int LongestLabel = 100;

    public required TrainingDetail Detail { get; init; }

    /// <summary>What it is called, on screens and on paper: "GMC number".</summary>
    public required string Label { get; init; }

    public string? Hint { get; init; }

    /// <summary>A number under which the doctor is registered; one of those that are asked for is enough.</summary>
    public bool IsRegistration => Detail is TrainingDetail.GmcNumber or TrainingDetail.GdcNumber or TrainingDetail.PublicHealthNumber;
}
