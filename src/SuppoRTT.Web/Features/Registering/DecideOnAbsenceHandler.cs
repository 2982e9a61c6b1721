using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Registering;

/// <summary>Decides; pressed twice, the second leads on as the first did.</summary>
public sealed class DecideOnAbsenceHandler(SuppoRTTContext db, DecideOnAbsenceQuery query, TimeProvider time)
{
    public Task Handle(string reference, DecideOnAbsenceInput input, Actor actor, CancellationToken cancellation) => db.TryTwice(async () =>
    {
        var absence = await db.WholeAbsence(reference, actor, cancellation) ?? throw new RuleBrokenException("This absence is not there any more.");
        absence.Decide(input.Applies!.Value, Typed.Words(input.Reason)!, actor, time.GetUtcNow(), (await query.Deciders(absence, cancellation))?.StandIn);
        await db.SaveChangesAsync(cancellation);
    });
}
