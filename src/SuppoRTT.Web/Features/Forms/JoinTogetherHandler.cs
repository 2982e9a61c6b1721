using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Forms;

/// <summary>Joins the doctor while they fill in a form.</summary>
public sealed class JoinTogetherHandler(SuppoRTTContext db, TimeProvider time)
{
    public Task Handle(string reference, string form, Actor actor, CancellationToken cancellation) => db.TryTwice(async () =>
    {
        var absence = await db.WholeAbsence(reference, actor, cancellation) ?? throw new RuleBrokenException("This absence is not there any more.");
        absence.JoinSitting(form, actor, time.GetUtcNow());
        await db.SaveChangesAsync(cancellation);
    });
}
