using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Definitions;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Absences;

/// <summary>Puts right what was said of how things stand.</summary>
public sealed class CorrectSituationHandler(SuppoRTTContext db, DefinitionStore definitions, TimeProvider time)
{
    public Task Handle(string reference, CorrectSituationInput input, Actor actor, CancellationToken cancellation) => db.TryTwice(async () =>
    {
        var absence = await db.WholeAbsence(reference, actor, cancellation) ?? throw new RuleBrokenException("This absence is not there any more.");
        var ifShort = new ShortAbsence((await definitions.Rules(cancellation)).Rules.Threshold, Typed.Words(input.ReasonIfShort));
        absence.CorrectSituation(input.ToSituation(), ifShort, actor, time.GetUtcNow(), input.Version);
        await db.SaveChangesAsync(cancellation);
    });
}
