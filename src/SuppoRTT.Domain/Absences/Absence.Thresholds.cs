using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Domain.Absences;

/// <summary>The deanery's rule for short absences, and why the programme should apply if what is said now makes this one short.</summary>
public sealed record ShortAbsence(Threshold Threshold, string? Reason);

/// <summary>Dates, or a guess of its length, that move across the length from which the programme is for everybody.</summary>
public sealed partial class Absence
{
    /// <summary>Whether dates make an absence that was long enough one on which the deanery decides.</summary>
    public bool AsksForDecision(DateOnly starts, DateOnly? expectedReturn, Threshold threshold) => AsksForDecision(starts, expectedReturn, Situation?.Length, threshold);

    /// <summary>Whether another guess of how long it will be does, while its end is not known.</summary>
    public bool AsksForDecision(ExpectedLength? guess, Threshold threshold) => AsksForDecision(Period.Starts, Period.ExpectedReturn, guess, threshold);

    /// <summary>Whether dates make the decision needless that is still waited for.</summary>
    public bool SparesDecision(AbsencePeriod period, Threshold threshold) => SparesDecision(period, Situation?.Length, threshold);

    /// <summary>Whether another guess of how long it will be does, while its end is not known.</summary>
    public bool SparesDecision(ExpectedLength? guess, Threshold threshold) => SparesDecision(Period, guess, threshold);

    /// <summary>What new dates, or another guess, mean for the decision of the deanery, said before they are: what was written and signed stays.</summary>
    private void Reconsider(AbsencePeriod period, ExpectedLength? guess, ShortAbsence ifShort, Actor by, DateTimeOffset at)
    {
        if (AsksForDecision(period.Starts, period.ExpectedReturn, guess, ifShort.Threshold))
        {
            RuleBrokenException.Unless(!string.IsNullOrWhiteSpace(ifShort.Reason), "A shorter absence needs a reason, for the deanery to decide on.");
            Status = AbsenceStatus.AwaitingDecision;
            Record(new DecisionAsked(), by, at);
            Explain(ifShort.Reason, by);
        }
        else if (SparesDecision(period, guess, ifShort.Threshold))
        {
            Status = OpenOrOnHold;
            TakenUpOn = at.DateInUk;
            Record(new DecisionSpared(), by, at);
        }
    }

    private bool AsksForDecision(DateOnly starts, DateOnly? expectedReturn, ExpectedLength? guess, Threshold threshold) => Status is AbsenceStatus.Open or AbsenceStatus.OnHold && ReturnedOn is null
        && threshold.NeedsDecision(starts, expectedReturn, guess) && !threshold.NeedsDecision(Period.Starts, Period.ExpectedReturn, Situation?.Length);

    private bool SparesDecision(AbsencePeriod period, ExpectedLength? guess, Threshold threshold) => Status.WaitsForDecision() && !threshold.NeedsDecision(period.Starts, period.ExpectedReturn, guess);
}
