using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Audit;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Absences;

/// <summary>The page on which it is put right how things stand.</summary>
/// <param name="Reference">The absence.</param>
/// <param name="Input">What is posted.</param>
/// <param name="SeesReferral">Whether the reader sees whether there was a referral, and so may put it right.</param>
/// <param name="IsDoctor">Whether the reader is the doctor.</param>
/// <param name="Hindrance">Why it cannot be put right now.</param>
public sealed record CorrectSituationPage(string Reference, CorrectSituationInput Input, bool SeesReferral, bool IsDoctor, string? Hindrance);

/// <summary>For those who may put it right; to others the page does not exist.</summary>
public sealed class CorrectSituationQuery(SuppoRTTContext db, TimeProvider time)
{
    public async Task<CorrectSituationPage?> Find(string reference, CorrectSituationInput? input, Actor actor, CancellationToken cancellation)
    {
        if (await db.WholeAbsence(reference, actor, cancellation) is not { } absence || !absence.MayCorrectSituation(actor))
        {
            return null;
        }

        var sees = absence.SeesReferral(actor);
        if (sees && absence.Situation is { Referral: not OccupationalHealthReferral.NotKnown })
        {
            await db.LogRead(absence, ReadContent.Referral, actor, time.GetUtcNow(), cancellation);
        }

        var hindrance = absence.Situation is null ? "Nothing was said of how things stand when this absence was registered." : absence.Status.GoesOn() ? null : absence.WhyNotOpen;
        return new CorrectSituationPage(absence.Reference, (input ?? Now(absence, sees)) with { AsksLength = absence.Period.ExpectedReturn is null && absence.ReturnedOn is null }, sees, actor.Is(absence.TraineeId), hindrance);
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
