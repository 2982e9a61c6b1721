using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Administration;

/// <summary>Stops a reminder or brings it forward. Either counts as said, so that it does not come again; what comes after it is reckoned anew.</summary>
public sealed class ShowPlannedRemindersHandler(SuppoRTTContext db, TimeProvider time)
{
    /// <summary>False if it is not there any more: it was sent, stopped, or is no longer due.</summary>
    public async Task<bool> Handle(ShowPlannedRemindersInput input, Actor actor, CancellationToken cancellation)
    {
        var (now, visible) = (time.GetUtcNow(), db.Absences.VisibleTo(actor));
        if (await db.PlannedReminders.SingleOrDefaultAsync(p => p.Id == input.Id && visible.Any(a => a.Id == p.AbsenceId), cancellation) is not { } planned)
        {
            return false;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        db.Remove(planned);
        db.Add(input.Then switch
        {
            ShowPlannedRemindersInput.Stop => OutboxMessage.Stopped(planned, now),
            ShowPlannedRemindersInput.SendNow => OutboxMessage.BroughtForward(planned, now),
            _ => throw new RuleBrokenException("A reminder can be stopped or sent now."),
        });
        await db.LookAgain(planned.AbsenceId, now, cancellation);
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (Exception e) when (DatabaseFaults.IsLostRace(e))
        {
            return false;
        }

        await transaction.CommitAsync(cancellation);
        return true;
    }
}
