using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Domain.Absences.Requests;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Requests;

/// <summary>Says the decision.</summary>
public sealed class DecideOnRequestHandler(SuppoRTTContext db, TimeProvider time)
{
    public Task Handle(RequestPage page, Actor actor, CancellationToken cancellation) => db.TryTwice(async () =>
    {
        var now = time.GetUtcNow();
        var absence = await db.WholeAbsence(page.Reference, actor, cancellation) ?? throw new RuleBrokenException("This absence is not there any more.");
        var terms = page.Shown.Terms ?? throw new RuleBrokenException("The deanery does not list this kind of request any more. Write to whoever asked, and ask them to withdraw it.");
        var standIn = absence.Request(page.Number).Status == RequestStatus.Appealed ? (await db.DecidersOfAppeal(absence, terms.AppealStandIn, now, cancellation)).StandIn : null;
        absence.DecideOnRequest(page.Number, terms, page.Input.Granted!.Value, Typed.Words(page.Input.Reason)!, actor, now, standIn);
        await db.SaveChangesAsync(cancellation);
    });
}
