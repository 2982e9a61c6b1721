using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Forms;

/// <summary>Opens a signed form again; its signatures become void.</summary>
public sealed class ReopenFormHandler(SuppoRTTContext db, TimeProvider time)
{
    public Task Handle(string reference, string form, ReopenFormInput input, Actor actor, CancellationToken cancellation) => db.TryTwice(async () =>
    {
        var absence = await db.WholeAbsence(reference, actor, cancellation) ?? throw new RuleBrokenException("This absence is not there any more.");
        absence.ReopenForm(form, input.Revision, Typed.Words(input.Reason)!, actor, time.GetUtcNow());
        await db.SaveChangesAsync(cancellation);
    });
}
