using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Registering;

/// <summary>A supervisor whom the deanery does not confirm.</summary>
/// <param name="Of">The supervisor who is to be confirmed.</param>
/// <param name="Input">What is posted.</param>
public sealed record DeclineSupervisorPage(ConfirmSupervisorPage Of, DeclineSupervisorInput Input);

/// <summary>For staff, of a supervisor who is somebody else; to others the page does not exist.</summary>
public sealed class DeclineSupervisorQuery(SuppoRTTContext db, ConfirmSupervisorQuery confirming)
{
    public async Task<DeclineSupervisorPage?> Find(string reference, Actor actor, DeclineSupervisorInput? input, CancellationToken cancellation) =>
        await confirming.Find(reference, actor, cancellation) is { } found ? new DeclineSupervisorPage(found, input ?? new DeclineSupervisorInput { Member = found.Supervisor.Id }) : null;

    /// <summary>A second click: the reader has declined them, and nothing happened since.</summary>
    public async Task<bool> IsDone(string reference, Actor actor, CancellationToken cancellation)
    {
        if (await db.WholeAbsence(reference, actor, cancellation) is not { Supervisor: null } absence)
        {
            return false;
        }

        var (id, by) = (absence.Id.Value, actor.Id.Value);
        return await db.Audit.AnyAsync(e => e.SubjectId == id && e.Number == absence.LastEventNumber && e.Name == nameof(SupervisorDeclined) && e.By.Id == by, cancellation);
    }
}
