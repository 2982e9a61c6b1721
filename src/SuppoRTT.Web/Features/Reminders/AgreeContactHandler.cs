using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Reminders;

/// <summary>Saves how the doctor is reached while away.</summary>
public sealed class AgreeContactHandler(SuppoRTTContext db, TimeProvider time)
{
    public Task Handle(string reference, AgreeContactInput input, Actor actor, CancellationToken cancellation) => db.TryTwice(async () =>
    {
        var absence = await db.WholeAbsence(reference, actor, cancellation) ?? throw new RuleBrokenException("This absence is not there any more.");
        absence.AgreeContact(input.ToContact(), actor, time.GetUtcNow());
        await db.SaveChangesAsync(cancellation);
    });
}
