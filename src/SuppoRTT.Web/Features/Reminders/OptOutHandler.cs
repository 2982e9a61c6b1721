using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Reminders;

/// <summary>Saves that the doctor does without the programme.</summary>
public sealed class OptOutHandler(SuppoRTTContext db, TimeProvider time)
{
    public Task Handle(string reference, OptOutInput input, Actor actor, CancellationToken cancellation) => db.TryTwice(async () =>
    {
        var absence = await db.WholeAbsence(reference, actor, cancellation) ?? throw new RuleBrokenException("This absence is not there any more.");
        absence.OptOut(Typed.Words(input.Reason)!, Typed.Words(input.DiscussedWith)!, actor, time.GetUtcNow());
        await db.SaveChangesAsync(cancellation);
    });
}
