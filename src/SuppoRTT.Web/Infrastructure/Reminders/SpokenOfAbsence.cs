using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Members;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.RotaPlans;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Infrastructure.Reminders;

/// <summary>The absence that a message is about, as it is in the moment of sending: read once, however many look at it.</summary>
public sealed class SpokenOfAbsence(SuppoRTTContext db, TimeProvider time)
{
    private Absence? _read;

    /// <summary>With its forms, its people and its meetings.</summary>
    public async Task<Absence> Of(AbsenceId id, CancellationToken cancellation) => _read?.Id == id ? _read : _read = await db.Absences.AsNoTracking()
        .Include(a => a.Forms).Include(a => a.Participations).Include(a => a.Meetings).AsSplitQuery().SingleAsync(a => a.Id == id, cancellation);

    /// <summary>Which roles the people around it hold today.</summary>
    public Task<RolesOnDay> RolesAround(Absence absence, CancellationToken cancellation) => db.RolesAroundOf(absence, time.GetUtcNow().DateInUk, cancellation);

    /// <summary>Whether a contact for the rota is still to read the plan that they were sent.</summary>
    public Task<bool> IsLive(Guid rotaSending, CancellationToken cancellation) => db.Set<RotaSending>().AnyAsync(s => s.Id == rotaSending && s.EndedAt == null, cancellation);
}
