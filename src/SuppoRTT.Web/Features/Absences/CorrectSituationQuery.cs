using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Audit;
using SuppoRTT.Data.Definitions;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Absences;

/// <summary>The page on which it is put right how things stand.</summary>
/// <param name="Reference">The absence.</param>
/// <param name="Input">What is posted.</param>
/// <param name="SeesReferral">Whether the reader sees whether there was a referral, and so may put it right.</param>
/// <param name="IsDoctor">Whether the reader is the doctor.</param>
/// <param name="Hindrance">Why it cannot be put right now.</param>
public sealed record CorrectSituationPage(string Reference, CorrectSituationInput Input, bool SeesReferral, bool IsDoctor, string? Hindrance)
{
    /// <summary>The deanery's rule for short absences.</summary>
    public required Threshold Threshold { get; init; }

    /// <summary>The guesses that make it a short absence on which the deanery decides.</summary>
    public IReadOnlyList<ExpectedLength> AskingForDecision { get; init; } = [];

    /// <summary>The deanery still has to decide, and need not if the guess is longer.</summary>
    public bool MaySpareDecision { get; init; }

    /// <summary>The guess makes the decision needless that is waited for.</summary>
    public bool SparesDecision { get; init; }

    /// <summary>What is said once it is saved.</summary>
    public string Done => Input.AsksForDecision ? "What was said of how things stand is put right, and the deanery is asked to decide"
        : SparesDecision ? "What was said of how things stand is put right, and no decision is needed any more"
        : "What was said of how things stand is put right";
}

/// <summary>For those who may put it right; to others the page does not exist.</summary>
public sealed class CorrectSituationQuery(SuppoRTTContext db, DefinitionStore definitions, TimeProvider time)
{
    public async Task<CorrectSituationPage?> Find(string reference, CorrectSituationInput? input, Actor actor, CancellationToken cancellation)
    {
        if (await db.WholeAbsence(reference, actor, cancellation) is not { } absence || !absence.MayCorrectSituation(actor))
        {
            return null;
        }

        if (absence.SeesReferral(actor) && absence.Situation is { Referral: not OccupationalHealthReferral.NotKnown })
        {
            await db.LogRead(absence, ReadContent.Referral, actor, time.GetUtcNow(), cancellation);
        }

        return PageOf(absence, input, actor, (await definitions.Rules(cancellation)).Rules.Threshold);
    }

    private static CorrectSituationPage PageOf(Absence absence, CorrectSituationInput? input, Actor actor, Threshold threshold)
    {
        var sees = absence.SeesReferral(actor);
        var asksLength = absence.Period.ExpectedReturn is null && absence.ReturnedOn is null;
        var shown = input ?? Now(absence, sees);
        var hindrance = absence.Situation is null ? "Nothing was said of how things stand when this absence was registered." : absence.Status.GoesOn() ? null : absence.WhyNotOpen;
        return new CorrectSituationPage(absence.Reference, shown with { AsksLength = asksLength, AsksForDecision = asksLength && absence.AsksForDecision(shown.Length, threshold) }, sees, actor.Is(absence.TraineeId), hindrance)
        {
            Threshold = threshold,
            AskingForDecision = [.. Enum.GetValues<ExpectedLength>().Where(l => asksLength && absence.AsksForDecision(l, threshold))],
            MaySpareDecision = asksLength && absence.SparesDecision(ExpectedLength.NotKnown, threshold),
            SparesDecision = asksLength && absence.SparesDecision(shown.Length, threshold),
        };
    }

    private static CorrectSituationInput Now(Absence absence, bool seesReferral) => new()
    {
        Length = absence.Situation?.Length,
        DoctorKnows = absence.Situation?.DoctorKnows,
        Referral = seesReferral ? absence.Situation?.Referral : null,
        Note = absence.Situation?.Note,
        Version = absence.Version,
    };
}
