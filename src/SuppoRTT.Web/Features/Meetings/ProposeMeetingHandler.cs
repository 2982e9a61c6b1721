using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Meetings;

/// <summary>Proposes when and where to meet; replaces an earlier proposal.</summary>
public sealed class ProposeMeetingHandler(SuppoRTTContext db, TimeProvider time)
{
    public Task Handle(string reference, string form, ProposeMeetingInput input, Actor actor, CancellationToken cancellation) => db.TryTwice(async () =>
    {
        var absence = await db.WholeAbsence(reference, actor, cancellation) ?? throw new RuleBrokenException("This absence is not there any more.");
        absence.ProposeMeeting(form, input.At!.Value, Typed.Words(input.Place)!, actor, time.GetUtcNow());
        await db.SaveChangesAsync(cancellation);
    });
}
