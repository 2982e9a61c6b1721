using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Absences;

/// <summary>Puts the absence on hold, for the reason that was given.</summary>
public sealed class PutAbsenceOnHoldHandler(SuppoRTTContext db, TimeProvider time)
{
    public Task Handle(string reference, EndingInput input, Actor actor, CancellationToken cancellation) => db.TryTwice(async () =>
    {
        var absence = await db.WholeAbsence(reference, actor, cancellation) ?? throw new RuleBrokenException("This absence is not there any more.");
        absence.PutOnHold(Typed.Words(input.Reason)!, actor, time.GetUtcNow(), input.Version);
        await db.SaveChangesAsync(cancellation);
    });
}
