using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Members;
using SuppoRTT.Data.Security;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Registering;

/// <summary>Writes to the doctor; pressed twice, they are written to once, and the second leads on as the first did.</summary>
public sealed class InviteDoctorHandler(SuppoRTTContext db, TimeProvider time)
{
    public Task Handle(string reference, InviteDoctorInput input, Actor actor, CancellationToken cancellation) => db.TryTwice(async () =>
    {
        var now = time.GetUtcNow();
        var absence = await db.WholeAbsence(reference, actor, cancellation) ?? throw new RuleBrokenException("This absence is not there any more.");
        var doctor = await db.MemberOf(absence.TraineeId, cancellation);
        RuleBrokenException.Unless(!await db.IsClosedAt(doctor.Person.FoldedEmail, now, cancellation), "The doctor cannot sign in here at present, so an e-mail would be of no use to them.");
        doctor.HearOf(absence, input.Version, await db.AllowanceOf(actor, now, cancellation), now, await db.LastWritingTo(doctor, absence, cancellation));
        await db.SaveChangesAsync(cancellation);
    });
}
