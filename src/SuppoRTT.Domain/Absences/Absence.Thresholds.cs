using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Domain.Absences;

/// <summary>The deanery's rule for short absences, and why the programme should apply if new dates make this one short.</summary>
public sealed record ShortAbsence(Threshold Threshold, string? Reason);

/// <summary>Dates that move across the length from which the programme is for everybody.</summary>
public sealed partial class Absence
{
    /// <summary>Whether dates make an absence that was long enough one on which the deanery decides.</summary>
    public bool AsksForDecision(DateOnly starts, DateOnly? expectedReturn, Threshold threshold) => Status is AbsenceStatus.Open or AbsenceStatus.OnHold && ReturnedOn is null
        && threshold.NeedsDecision(starts, expectedReturn, Situation?.Length) && !threshold.NeedsDecision(Period.Starts, Period.ExpectedReturn, Situation?.Length);

    /// <summary>Whether dates make the decision needless that is still waited for.</summary>
    public bool SparesDecision(AbsencePeriod period, Threshold threshold) => Status.WaitsForDecision() && !threshold.NeedsDecision(period.Starts, period.ExpectedReturn, Situation?.Length);

    /// <summary>What new dates mean for the decision of the deanery, said before they are: what was written and signed stays.</summary>
    private void Reconsider(AbsencePeriod period, ShortAbsence? ifShort, Actor by, DateTimeOffset at)
    {
        if (ifShort is null)
        {
            return;
        }

        if (AsksForDecision(period.Starts, period.ExpectedReturn, ifShort.Threshold))
        {
            RuleBrokenException.Unless(!string.IsNullOrWhiteSpace(ifShort.Reason), "A shorter absence needs a reason, for the deanery to decide on.");
            Status = AbsenceStatus.AwaitingDecision;
            Record(new DecisionAsked(), by, at);
            Explain(ifShort.Reason, by);
        }
        else if (SparesDecision(period, ifShort.Threshold))
        {
            Status = OpenOrOnHold;
            Record(new DecisionSpared(), by, at);
        }
    }
}
