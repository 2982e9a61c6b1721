using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Members;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;
using SuppoRTT.Web.Features.Registering;

namespace SuppoRTT.Web.Features.Handovers;

/// <summary>Takes a planned change of supervisor back. The same again (a double click) finds its work done.</summary>
public sealed class TakeBackHandoverHandler(SuppoRTTContext db, TimeProvider time)
{
    public Task Handle(string reference, TakeBackHandoverInput input, Actor actor, CancellationToken cancellation) => db.TryTwice(async () =>
    {
        var absence = await db.WholeAbsence(reference, actor, cancellation) ?? throw new RuleBrokenException("This absence is not there any more.");
        if (absence.Next is null && absence.NextSupervisors.Any(n => n.Id == input.Shown))
        {
            return;
        }

        var (next, now) = (absence.Next, time.GetUtcNow());
        absence.TakeBackHandover(actor, now, input.Version);
        await db.Release(next?.PersonId, absence, actor, now, cancellation);
        await db.SaveChangesAsync(cancellation);
    });
}
