using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Members;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Registering;

public sealed class InviteDoctorHandler(SuppoRTTContext db, TimeProvider time)
{
    public async Task Handle(string reference, InviteDoctorInput input, Actor actor, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var absence = await db.WholeAbsence(reference, actor, cancellation) ?? throw new RuleBrokenException("This absence is not there any more.");
        var doctor = await db.MemberOf(absence.TraineeId, cancellation);
        doctor.HearOf(absence, input.Version, await db.AllowanceOf(actor, now, cancellation), now);
        await db.SaveChangesAsync(cancellation);
    }
}
