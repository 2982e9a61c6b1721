using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Requests;

/// <summary>Withdraws a request.</summary>
public sealed class WithdrawRequestHandler(SuppoRTTContext db, TimeProvider time)
{
    public Task Handle(string reference, int number, Actor actor, CancellationToken cancellation) => db.TryTwice(async () =>
    {
        var absence = await db.WholeAbsence(reference, actor, cancellation) ?? throw new RuleBrokenException("This absence is not there any more.");
        absence.WithdrawRequest(number, actor, time.GetUtcNow());
        await db.SaveChangesAsync(cancellation);
    });
}
