using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Reminders;

/// <summary>Starts a quiet time, or changes it.</summary>
public sealed class SetQuietTimeHandler(SuppoRTTContext db, TimeProvider time)
{
    public Task Handle(string reference, SetQuietTimeInput input, Actor actor, CancellationToken cancellation) => db.TryTwice(async () =>
    {
        var absence = await db.WholeAbsence(reference, actor, cancellation) ?? throw new RuleBrokenException("This absence is not there any more.");
        var now = time.GetUtcNow();
        absence.StartQuietTime(input.ToQuietTime(now.DateInUk), actor, now);
        await db.SaveChangesAsync(cancellation);
    });
}
