using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Helping;

/// <summary>Keeps what who helps says, and tells the doctor.</summary>
public sealed class GiveHelpHandler(SuppoRTTContext db, TimeProvider time)
{
    public Task Handle(string reference, string form, GiveHelpInput input, Actor actor, CancellationToken cancellation) => db.TryTwice(async () =>
    {
        var absence = await db.WholeAbsence(reference, actor, cancellation) ?? throw new RuleBrokenException("This absence is not there any more.");
        absence.GiveHelp(form, input.HowFar == HelpStage.Settled, Typed.Words(input.Reply), actor, time.GetUtcNow());
        await db.SaveChangesAsync(cancellation);
    });
}
