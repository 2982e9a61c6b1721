using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Absences;

/// <summary>Takes the confirmed return back, with the reason.</summary>
public sealed class TakeBackReturnHandler(SuppoRTTContext db, TimeProvider time)
{
    public Task Handle(string reference, TakeBackReturnInput input, Actor actor, CancellationToken cancellation) => db.TryTwice(async () =>
    {
        var absence = await db.WholeAbsence(reference, actor, cancellation) ?? throw new RuleBrokenException("This absence is not there any more.");
        absence.TakeBackReturn(Typed.Words(input.Reason)!, actor, time.GetUtcNow(), input.Version);
        await db.SaveChangesAsync(cancellation);
    });
}
