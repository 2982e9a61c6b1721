using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Domain.Deaneries;

/// <summary>What happens with an absence shorter than the threshold.</summary>
public enum BelowThreshold
{
    /// <summary>The deanery decides on a request with a reason.</summary>
    CaseByCase,

    /// <summary>The doctor or supervisor may choose to take part.</summary>
    OptIn,
}

/// <summary>The length from which the programme is for everybody.</summary>
public sealed record Threshold
{
    /// <summary>Calendar months.</summary>
    public required int Months { get; init; }

    public required BelowThreshold Below { get; init; }

    /// <summary>The rule as explained to the doctor.</summary>
    public required string Explanation { get; init; }

    /// <summary>The rule as explained to somebody who registers for a doctor.</summary>
    public required string ForAnother { get; init; }

    /// <summary>How many days after a decision the doctor may appeal against it.</summary>
    public int AppealDays { get; init; } = 28;

    /// <summary>Who decides on an appeal if nobody of the deanery's team can, since all had a part in it or there is one alone.</summary>
    public Role AppealStandIn { get; init; } = Role.TrainingProgrammeDirector;

    /// <summary>As 3 months.</summary>
    public string Length => Amount.Of(Months, "months");

    public string ExplainedTo(bool another) => another ? ForAnother : Explanation;

    /// <summary>Whether an absence is shorter than the threshold; one without a known end is not.</summary>
    public bool IsBelow(DateOnly starts, DateOnly? expectedReturn) => expectedReturn < starts.AddMonths(Months);

    /// <summary>Whether the deanery decides on an absence with these dates, and so wants a reason.</summary>
    public bool NeedsDecision(DateOnly starts, DateOnly? expectedReturn) => Below == BelowThreshold.CaseByCase && IsBelow(starts, expectedReturn);
}
