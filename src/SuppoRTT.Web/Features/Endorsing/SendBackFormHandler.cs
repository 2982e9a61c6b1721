using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Endorsing;

/// <summary>Gives a signed form back to the doctor with what should change.</summary>
public sealed class SendBackFormHandler(SuppoRTTContext db, SubmittedForms forms, TimeProvider time)
{
    public Task Handle(string reference, string form, SendBackFormInput input, Actor endorser, CancellationToken cancellation) => db.TryTwice(async () =>
    {
        var found = await forms.FindToEndorse(reference, form, endorser, cancellation) ?? throw new RuleBrokenException("This form is not there for you to send back any more.");
        found.Absence.SendBackForm(found.Definition, input.Revision, Typed.Words(input.Reason)!, input.Questions ?? [], endorser, time.GetUtcNow());
        await db.SaveChangesAsync(cancellation);
    });
}
