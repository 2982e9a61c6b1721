using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Members;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Forms;

/// <summary>Opens a form to fill it in together.</summary>
public sealed class FillTogetherHandler(SuppoRTTContext db, TimeProvider time)
{
    public Task Handle(string reference, string form, Actor actor, CancellationToken cancellation) => db.TryTwice(async () =>
    {
        var absence = await db.WholeAbsence(reference, actor, cancellation) ?? throw new RuleBrokenException("This absence is not there any more.");
        absence.StartSitting(form, await db.RolesAroundOf(absence, time.GetUtcNow().DateInUk, cancellation), actor, time.GetUtcNow());
        await db.SaveChangesAsync(cancellation);
    });
}
