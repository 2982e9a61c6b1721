using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Audit;
using SuppoRTT.Data.Members;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Registering;

/// <summary>A supervisor whom the deanery is to confirm.</summary>
/// <param name="Absence">The absence.</param>
/// <param name="Supervisor">The membership of the supervisor.</param>
/// <param name="Named">Who named them, and when.</param>
public sealed record ConfirmSupervisorPage(Absence Absence, Membership Supervisor, DoneBy? Named)
{
    public bool IsWaiting => Supervisor.AwaitsConfirmation;
}

/// <summary>For staff, of a supervisor who is somebody else; to others the page does not exist.</summary>
public sealed class ConfirmSupervisorQuery(SuppoRTTContext db)
{
    public async Task<ConfirmSupervisorPage?> Find(string reference, Actor actor, CancellationToken cancellation)
    {
        if (await db.WholeAbsence(reference, actor, cancellation) is not { Supervisor: { } supervisor } absence || !absence.MayConfirm(actor))
        {
            return null;
        }

        var id = absence.Id.Value;
        var named = await db.Audit.AsNoTracking().Where(e => e.SubjectId == id && e.Name == nameof(SupervisorNamed)).OrderByDescending(e => e.Number).FirstOrDefaultAsync(cancellation);
        return new ConfirmSupervisorPage(absence, await db.MemberOf(supervisor.PersonId, cancellation), named is null ? null : new DoneBy(named.By, named.At));
    }
}
