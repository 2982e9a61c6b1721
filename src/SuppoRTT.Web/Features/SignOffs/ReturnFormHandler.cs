using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.SignOffs;

/// <summary>Gives a form back to the doctor with what should change.</summary>
public sealed class ReturnFormHandler(SuppoRTTContext db, SubmittedForms forms, TimeProvider time)
{
    public Task Handle(string reference, string form, ReturnFormInput input, Actor signer, CancellationToken cancellation) => db.TryTwice(async () =>
    {
        var found = await forms.FindToSign(reference, form, signer, cancellation) ?? throw new RuleBrokenException("This form is not there for you to return any more.");
        found.Absence.ReturnForm(found.Definition, input.Revision, Typed.Words(input.Reason)!, input.Questions ?? [], signer, time.GetUtcNow(), input.As);
        await db.SaveChangesAsync(cancellation);
    });
}
