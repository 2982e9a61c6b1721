using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Absences;

public sealed class ChangeDatesHandler(SuppoRTTContext db, TimeProvider time)
{
    public async Task Handle(string reference, ChangeDatesInput input, Actor actor, CancellationToken cancellation)
    {
        var absence = await db.WholeAbsence(reference, actor, cancellation) ?? throw new RuleBrokenException("This absence is not there any more.");
        absence.MustBeAsRead(input.Version);
        absence.ChangeDates(input.Period!, input.Reason!, actor, time.GetUtcNow());
        await db.SaveChangesAsync(cancellation);
    }
}
