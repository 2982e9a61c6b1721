using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Domain.Absences.Endorsing;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Endorsing;

/// <summary>Endorses the revision that somebody opened and read.</summary>
public sealed class EndorseFormHandler(SuppoRTTContext db, TimeProvider time)
{
    public Task Handle(string reference, string form, EndorseFormInput input, Actor endorser, CancellationToken cancellation) => db.TryTwice(async () =>
    {
        var absence = await db.WholeAbsence(reference, endorser, cancellation) ?? throw new RuleBrokenException("This form is not there for you to endorse any more.");
        var opened = await db.Opened(absence, absence.Form(form), endorser, cancellation);
        absence.EndorseForm(form, new EndorsementGiven(input.Revision, input.Stage ?? "", opened, Typed.Words(input.Note)), endorser, time.GetUtcNow());
        await db.SaveChangesAsync(cancellation);
    });
}
