using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Members;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Handovers;

/// <summary>Moves a change of supervisor to another day; if that has come, it takes place now. The same again (a double click) finds its work done.</summary>
public sealed class MoveHandoverHandler(SuppoRTTContext db, TimeProvider time)
{
    public Task Handle(string reference, MoveHandoverInput input, Actor actor, CancellationToken cancellation) => db.TryTwice(async () =>
    {
        var absence = await db.WholeAbsence(reference, actor, cancellation) ?? throw new RuleBrokenException("This absence is not there any more.");
        if (input.IsDone(absence))
        {
            return;
        }

        var (former, now) = (absence.Supervisor, time.GetUtcNow());
        absence.MoveHandover(input.From!.Date!.Value, await db.FollowerOf(absence, now, cancellation), actor, now, input.Version);
        await db.Release(former?.PersonId, absence, actor, now, cancellation);
        await db.SaveChangesAsync(cancellation);
    });
}
