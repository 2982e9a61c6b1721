using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Forms;

/// <summary>Ends filling in a form together.</summary>
public sealed class StopTogetherHandler(SuppoRTTContext db, TimeProvider time)
{
    public Task Handle(string reference, string form, StopTogetherInput input, Actor actor, CancellationToken cancellation) => db.TryTwice(async () =>
    {
        var absence = await db.WholeAbsence(reference, actor, cancellation) ?? throw new RuleBrokenException("This absence is not there any more.");
        absence.EndSitting(form, input.Sitting, actor, time.GetUtcNow());
        await db.SaveChangesAsync(cancellation);
    });
}
