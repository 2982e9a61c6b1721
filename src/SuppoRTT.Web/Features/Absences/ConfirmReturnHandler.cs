using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Absences;

public sealed class ConfirmReturnHandler(SuppoRTTContext db, TimeProvider time)
{
    public async Task Handle(string reference, ConfirmReturnInput input, Actor actor, CancellationToken cancellation)
    {
        var absence = await db.WholeAbsence(reference, actor, cancellation) ?? throw new RuleBrokenException("This absence is not there any more.");
        absence.MustBeAsRead(input.Version);
        absence.ConfirmReturn(input.ReturnedOn!.Date!.Value, actor, time.GetUtcNow());
        await db.SaveChangesAsync(cancellation);
    }
}
