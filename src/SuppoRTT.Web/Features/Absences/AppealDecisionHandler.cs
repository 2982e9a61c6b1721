using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Definitions;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Absences;

/// <summary>Says the appeal, within the days that the deanery gives.</summary>
public sealed class AppealDecisionHandler(SuppoRTTContext db, DefinitionStore definitions, TimeProvider time)
{
    public Task Handle(string reference, EndingInput input, Actor actor, CancellationToken cancellation) => db.TryTwice(async () =>
    {
        var absence = await db.WholeAbsence(reference, actor, cancellation) ?? throw new RuleBrokenException("This absence is not there any more.");
        var decision = await db.DecisionAgainst(absence, cancellation) ?? throw new RuleBrokenException("There is no decision to appeal against.");
        var (threshold, now) = ((await definitions.Rules(cancellation)).Rules.Threshold, time.GetUtcNow());
        var deciders = await db.DecidersOfAppeal(absence, threshold.AppealStandIn, now, cancellation);
        absence.Appeal(Typed.Words(input.Reason)!, decision.LastDay(threshold.AppealDays), actor, now, input.Version, deciders.StandIns);
        await db.SaveChangesAsync(cancellation);
    });
}
