using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Requests;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Requests;

/// <summary>Asks the deanery.</summary>
public sealed class MakeRequestHandler(SuppoRTTContext db, TimeProvider time)
{
    public Task Handle(MakeRequestPage page, Actor actor, CancellationToken cancellation) => db.TryTwice(async () =>
    {
        var (now, terms) = (time.GetUtcNow(), page.Chosen!);
        var absence = await db.WholeAbsence(page.Absence.Reference, actor, cancellation) ?? throw new RuleBrokenException("This absence is not there any more.");
        var deciders = await db.DecidersOf(absence, terms, actor, now.DateInUk, cancellation);
        absence.MakeRequest(terms, page.WishedFor, Typed.Words(page.Input.Reason)!, actor, now, page.Input.Version, deciders);
        await db.SaveChangesAsync(cancellation);
    });
}
