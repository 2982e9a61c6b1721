using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Registering;

/// <summary>Names the supervisor; false if nobody of this deanery who supervises has the address.</summary>
public sealed class NameSupervisorHandler(SuppoRTTContext db, RegisterAbsenceQuery directory, TimeProvider time)
{
    public async Task<bool> Handle(string reference, NameSupervisorInput input, Actor actor, CancellationToken cancellation)
    {
        var absence = await db.WholeAbsence(reference, actor, cancellation) ?? throw new RuleBrokenException("This absence is not there any more.");
        RuleBrokenException.Unless(absence.Version == input.Version, "The absence has changed since you opened this page.");
        if (await directory.Member(input.Email, Role.EducationalSupervisor, cancellation) is not { } found || found.Id == absence.TraineeId)
        {
            return false;
        }

        absence.NameSupervisor(found.Id, found.Name, actor, time.GetUtcNow());
        await db.SaveChangesAsync(cancellation);
        return true;
    }
}
