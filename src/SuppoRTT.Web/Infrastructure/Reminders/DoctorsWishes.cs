using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Definitions;
using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Reminders;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Infrastructure.Reminders;

/// <summary>Sends what is no reminder as the doctor wishes for it: not in quiet time, and while away only in the way that was agreed. What is not sent waits in the portal, and somebody hears in the doctor's place.</summary>
public sealed class DoctorsWishes(SuppoRTTContext db, SpokenOfAbsence absences, DefinitionStore definitions, TimeProvider time)
{
    /// <summary>Settles how a message that is about to be sent goes; one to somebody else than the doctor goes as it is.</summary>
    public async Task Honour(OutboxMessage message, AbsenceId absence, PersonId recipient, CancellationToken cancellation)
    {
        if ((await absences.Of(absence, cancellation)).TraineeId != recipient)
        {
            return;
        }

        var now = time.GetUtcNow();
        var situation = (await db.Followed([absence], except: null, now.DateInUk, cancellation)).Single().Situation;
        var way = WayToDoctor.Of(situation, (await definitions.Rules(cancellation)).Rules, now.DateInUk);
        if (message.Kind == MailKind.RegisteredForYou ? way.IsRefused : !way.ByMail)
        {
            message.KeepInPortal();
            if (message.Kind != MailKind.SomethingToRead) // What is written to the doctor is nobody else's to pass on.
            {
                await PassOn(message, absence, way.Instead, now, cancellation);
            }
        }
        else if (way.Hours is { } hours && MailHours.NextOpening(now, hours) is { } opens)
        {
            message.PutOff(opens);
        }
        else
        {
            message.GoTo(way.AtOtherAddress);
        }
    }

    /// <summary>Once a day at most, whatever happens on it.</summary>
    private async Task PassOn(OutboxMessage message, AbsenceId absence, PersonId? to, DateTimeOffset now, CancellationToken cancellation)
    {
        var key = $"{absence.Value:N}:pass-on:{to?.Value.ToString("N") ?? "team"}:{now.DateInUk:yyyy-MM-dd}";
        if (await db.Outbox.AnyAsync(o => o.UniqueKey == key, cancellation))
        {
            return;
        }

        var word = new OutboxMessage(message.DeaneryId, to, MailKind.PassOn, message.Reference, null, key, now) { AbsenceId = absence };
        db.Add(word);
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException e) when (DatabaseFaults.IsDuplicate(e))
        {
            // Another message of the same day was faster.
            db.Entry(word).State = EntityState.Detached;
        }
    }
}
