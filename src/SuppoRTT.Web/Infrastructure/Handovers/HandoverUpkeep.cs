using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Members;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Infrastructure.Handovers;

/// <summary>Does in the current deanery the changes of supervisor whose day has come. Run twice, late, or in two processes at once, each is done once.</summary>
public sealed class HandoverUpkeep(SuppoRTTContext db, TimeProvider time, ILogger<HandoverUpkeep> log)
{
    private static readonly Actor _portal = Actor.System("Change of supervisor");

    /// <summary>What cannot be done now does not hold up the others.</summary>
    /// <returns>How many were done.</returns>
    public async Task<int> Settle(CancellationToken cancellation)
    {
        var done = 0;
        foreach (var id in await db.Absences.WithHandoverDue(time.GetUtcNow().DateInUk).Select(a => a.Id).ToListAsync(cancellation))
        {
            try
            {
                await db.TryUpTo(3, () => HandOver(id, cancellation));
                done++;
            }
            catch (Exception e) when (e is RuleBrokenException or DbUpdateException)
            {
                log.LogError("The supervisor of absence {Absence} could not be changed on the day, and it is tried again: {Fault}", id.Value, LoggedFault.Of(e));
            }

            db.ChangeTracker.Clear();
        }

        return done;
    }

    private async Task HandOver(AbsenceId id, CancellationToken cancellation)
    {
        var absence = await db.Absences.Whole().SingleAsync(a => a.Id == id, cancellation);
        var (former, now) = (absence.Supervisor, time.GetUtcNow());
        absence.HandOver(await db.FollowerOf(absence, now, cancellation), _portal, now);
        await db.Release(former?.PersonId, absence, _portal, now, cancellation);
        await db.SaveChangesAsync(cancellation);
    }
}
