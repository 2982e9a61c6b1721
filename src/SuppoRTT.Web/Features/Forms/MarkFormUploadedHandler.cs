using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Forms;

/// <summary>Notes that the signed copy is in the doctor's e-portfolio.</summary>
public sealed class MarkFormUploadedHandler(SuppoRTTContext db, TimeProvider time)
{
    public Task Handle(string reference, string form, MarkFormUploadedInput input, Actor actor, CancellationToken cancellation) => db.TryTwice(async () =>
    {
        var absence = await db.WholeAbsence(reference, actor, cancellation) ?? throw new RuleBrokenException("This absence is not there any more.");
        if (input.IsNotThere)
        {
            absence.UnmarkFormUploaded(form, input.Revision, actor, time.GetUtcNow());
        }
        else
        {
            absence.MarkFormUploaded(form, input.Revision, input.UploadedOn!.Date!.Value, actor, time.GetUtcNow());
        }

        await db.SaveChangesAsync(cancellation);
    });
}
