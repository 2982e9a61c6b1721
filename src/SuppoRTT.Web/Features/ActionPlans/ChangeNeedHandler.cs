using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.ActionPlans;

public sealed class ChangeNeedHandler(SuppoRTTContext db, TimeProvider time)
{
    public Task Handle(string reference, int number, NeedInput input, Actor actor, CancellationToken cancellation) => db.TryTwice(async () =>
    {
        var absence = await db.WholeAbsence(reference, actor, cancellation) ?? throw new RuleBrokenException("This absence is not there any more.");
        absence.ChangeNeed(number, input.Version, input.ToContent(), actor, time.GetUtcNow());
        await db.SaveChangesAsync(cancellation);
    });
}
