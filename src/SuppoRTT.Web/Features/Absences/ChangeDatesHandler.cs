using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Definitions;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Absences;

public sealed class ChangeDatesHandler(SuppoRTTContext db, DefinitionStore definitions, TimeProvider time)
{
    public Task Handle(string reference, ChangeDatesInput input, Actor actor, CancellationToken cancellation) => db.TryTwice(async () =>
    {
        var absence = await db.WholeAbsence(reference, actor, cancellation) ?? throw new RuleBrokenException("This absence is not there any more.");
        var ifShort = new ShortAbsence((await definitions.Rules(cancellation)).Rules.Threshold, Typed.Words(input.ReasonIfShort));
        absence.ChangeDates(input.Period!, Typed.Words(input.Reason)!, actor, time.GetUtcNow(), input.Version, ifShort);
        await db.SaveChangesAsync(cancellation);
    });
}
