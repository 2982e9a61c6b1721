using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.RotaPlans;

/// <summary>Has the plan for the rota wait until the doctor sends it.</summary>
public sealed class HoldRotaPlanHandler(SuppoRTTContext db, TimeProvider time)
{
    public Task Handle(string reference, Actor actor, CancellationToken cancellation) => db.TryTwice(async () =>
    {
        var absence = await db.WholeAbsence(reference, actor, cancellation) ?? throw new RuleBrokenException("This absence is not there any more.");
        absence.HoldRotaPlan(actor, time.GetUtcNow());
        await db.SaveChangesAsync(cancellation);
    });
}
