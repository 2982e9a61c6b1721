using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Meetings;

/// <summary>Calls a meeting off.</summary>
public sealed class CallOffMeetingHandler(SuppoRTTContext db, TimeProvider time)
{
    public Task Handle(string reference, string form, CallOffMeetingInput input, Actor actor, CancellationToken cancellation) => db.TryTwice(async () =>
    {
        var absence = await db.WholeAbsence(reference, actor, cancellation) ?? throw new RuleBrokenException("This absence is not there any more.");
        absence.CallOffMeeting(form, input.Sequence, actor, time.GetUtcNow());
        await db.SaveChangesAsync(cancellation);
    });
}
