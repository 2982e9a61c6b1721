using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Definitions;
using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.Absences.Reminders;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Administration;

/// <summary>Stops a reminder or brings it forward. Either counts as said, so that it does not come again; what comes after it is reckoned anew.</summary>
public sealed class ShowPlannedRemindersHandler(SuppoRTTContext db, DefinitionStore definitions, TimeProvider time)
{
    /// <summary>False if it is not there any more: it was sent, stopped, or is no longer due.</summary>
    public async Task<bool> Handle(ShowPlannedRemindersInput input, Actor actor, CancellationToken cancellation)
    {
        var (now, visible) = (time.GetUtcNow(), db.Absences.VisibleTo(actor));
        if (await db.PlannedReminders.SingleOrDefaultAsync(p => p.Id == input.Id && visible.Any(a => a.Id == p.AbsenceId), cancellation) is not { } planned)
        {
            return false;
        }

        await MustBeOfUse(input, planned, now.DateInUk, cancellation);

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

    /// <summary>What is sent now would not reach a doctor who is not written to today, nor be true before somebody was asked to help.</summary>
    private async Task MustBeOfUse(ShowPlannedRemindersInput input, PlannedReminder planned, DateOnly today, CancellationToken cancellation)
    {
        var isNow = input.Then == ShowPlannedRemindersInput.SendNow;
        RuleBrokenException.Unless(!isNow || planned.Purpose != ReminderPurpose.Know, "The doctor is told that somebody was asked to help once somebody was.");
        if (isNow && planned.To == ReminderTo.Trainee)
        {
            var absence = await db.Absences.SingleAsync(a => a.Id == planned.AbsenceId, cancellation);
            var hindrance = absence.WhyNotBroughtForward((await definitions.Rules(cancellation)).Rules, today);
            RuleBrokenException.Unless(hindrance is null, hindrance ?? "");
        }
    }
}
