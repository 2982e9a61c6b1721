using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.PaperSignatures;

/// <summary>Takes back what was recorded.</summary>
public sealed class TakeBackSignatureHandler(SuppoRTTContext db, TimeProvider time)
{
    public Task Handle(string reference, string form, TakeBackSignatureInput input, Actor staff, CancellationToken cancellation) => db.TryTwice(async () =>
    {
        var absence = await db.WholeAbsence(reference, staff, cancellation) ?? throw new RuleBrokenException("This absence is not there any more.");
        absence.TakeBackPaperSignature(form, input.Revision, Typed.Words(input.Reason)!, staff, time.GetUtcNow());
        await db.SaveChangesAsync(cancellation);
    });
}
