using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Absences;

/// <summary>The page on which a confirmed return is taken back.</summary>
/// <param name="Reference">The absence.</param>
/// <param name="Input">What is posted.</param>
/// <param name="IsDoctor">Whether the reader is the doctor.</param>
/// <param name="Returned">The day that was confirmed.</param>
/// <param name="Hindrance">Why it cannot be taken back now.</param>
public sealed record TakeBackReturnPage(string Reference, TakeBackReturnInput Input, bool IsDoctor, DateOnly? Returned, string? Hindrance);

/// <summary>For those who may confirm a return; to others the page does not exist.</summary>
public sealed class TakeBackReturnQuery(SuppoRTTContext db)
{
    public async Task<TakeBackReturnPage?> Find(string reference, TakeBackReturnInput? input, Actor actor, CancellationToken cancellation) =>
        await db.WholeAbsence(reference, actor, cancellation) is { } absence && absence.MayManage(actor)
            ? new TakeBackReturnPage(absence.Reference, input ?? new TakeBackReturnInput { Version = absence.Version }, actor.Is(absence.TraineeId), absence.ReturnedOn, absence.WhyReturnStands)
            : null;
}
