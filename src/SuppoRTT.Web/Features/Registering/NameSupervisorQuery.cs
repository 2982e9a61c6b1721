using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Registering;

public sealed record NameSupervisorPage(Absence Absence, NameSupervisorInput Input);

/// <summary>For those who may name the supervisor; to others the page does not exist.</summary>
public sealed class NameSupervisorQuery(SuppoRTTContext db)
{
    public async Task<NameSupervisorPage?> Find(string reference, Actor actor, CancellationToken cancellation) =>
        await db.WholeAbsence(reference, actor, cancellation) is { } absence && absence.MayManage(actor)
            ? new NameSupervisorPage(absence, new NameSupervisorInput { Version = absence.Version })
            : null;
}
