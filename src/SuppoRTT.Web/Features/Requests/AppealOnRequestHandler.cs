using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Requests;

/// <summary>Says the appeal, within the days that the deanery gave with its decision.</summary>
public sealed class AppealOnRequestHandler(SuppoRTTContext db, TimeProvider time)
{
    public Task Handle(RequestPage page, Actor actor, CancellationToken cancellation) => db.TryTwice(async () =>
    {
        var now = time.GetUtcNow();
        var absence = await db.WholeAbsence(page.Reference, actor, cancellation) ?? throw new RuleBrokenException("This absence is not there any more.");
        var terms = page.Shown.Terms ?? throw new RuleBrokenException("The deanery does not list this kind of request any more. Write to its team.");
        var deciders = await db.DecidersOfAppeal(absence, terms.AppealStandIn, now, cancellation);
        absence.AppealOnRequest(page.Number, Typed.Words(page.Input.Reason)!, actor, now, page.Input.Version, deciders.StandIns);
        await db.SaveChangesAsync(cancellation);
    });
}
