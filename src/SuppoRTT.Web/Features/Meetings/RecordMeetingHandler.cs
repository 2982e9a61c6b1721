using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Meetings;

/// <summary>Records that the meeting took place, or changes what is recorded.</summary>
public sealed class RecordMeetingHandler(SuppoRTTContext db, TimeProvider time)
{
    public Task Handle(string reference, string form, RecordMeetingInput input, Actor actor, CancellationToken cancellation) => db.TryTwice(async () =>
    {
        var absence = await db.WholeAbsence(reference, actor, cancellation) ?? throw new RuleBrokenException("This absence is not there any more.");
        absence.RecordMeeting(form, input.Held(), actor, time.GetUtcNow(), input.Before);
        await db.SaveChangesAsync(cancellation);
    });
}
