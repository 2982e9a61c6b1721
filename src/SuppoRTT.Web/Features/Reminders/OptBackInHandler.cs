using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Reminders;

/// <summary>Saves that the doctor takes part again.</summary>
public sealed class OptBackInHandler(SuppoRTTContext db, TimeProvider time)
{
    public Task Handle(string reference, Actor actor, CancellationToken cancellation) => db.TryTwice(async () =>
    {
        var absence = await db.WholeAbsence(reference, actor, cancellation) ?? throw new RuleBrokenException("This absence is not there any more.");
        absence.OptBackIn(actor, time.GetUtcNow());
        await db.SaveChangesAsync(cancellation);
    });
}
