using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Members;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Registering;

/// <summary>Says with whom the doctor does a form.</summary>
public sealed class NamePartnerHandler(SuppoRTTContext db, TimeProvider time)
{
    public Task Handle(string reference, FormDefinition form, NamePartnerInput input, Actor actor, CancellationToken cancellation) => db.TryTwice(async () =>
    {
        var absence = await db.WholeAbsence(reference, actor, cancellation) ?? throw new RuleBrokenException("This absence is not there any more.");
        var partner = await db.Member(input.MemberId, cancellation) ?? throw new RuleBrokenException("Whom you chose is not a member of this deanery any more.");
        absence.NamePartner(form, partner, actor, time.GetUtcNow(), input.Version);
        await db.SaveChangesAsync(cancellation);
    });
}
