using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Forms;

/// <summary>Takes a submitted form back before it is signed.</summary>
public sealed class TakeBackFormHandler(SuppoRTTContext db, TimeProvider time)
{
    public Task Handle(string reference, string form, TakeBackFormInput input, Actor actor, CancellationToken cancellation) => db.TryTwice(async () =>
    {
        var absence = await db.WholeAbsence(reference, actor, cancellation) ?? throw new RuleBrokenException("This absence is not there any more.");
        absence.TakeBackForm(form, input.Revision, actor, time.GetUtcNow());
        await db.SaveChangesAsync(cancellation);
    });
}
