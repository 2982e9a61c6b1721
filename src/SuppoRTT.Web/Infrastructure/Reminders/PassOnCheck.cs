using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Definitions;
using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Reminders;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Infrastructure.Reminders;

/// <summary>Writes and judges the word that there is something to pass on to a doctor who is not written to: it goes to whoever hears in their place in that moment, and to nobody else.</summary>
public sealed class PassOnCheck(SuppoRTTContext db, DefinitionStore definitions, TimeProvider time)
{
    /// <summary>How the doctor is reached today.</summary>
    public async Task<WayToDoctor> Way(AbsenceId absence, CancellationToken cancellation)
    {
        var today = time.GetUtcNow().DateInUk;
        var situation = (await db.Followed([absence], except: null, today, cancellation)).Single().Situation;
        return WayToDoctor.Of(situation, (await definitions.Rules(cancellation)).Rules, today);
    }

    /// <summary>Withdraws a word to who does not hear in the doctor's place any more. If somebody else does, they get one.</summary>
    public async Task Judge(OutboxMessage word, AbsenceId absence, CancellationToken cancellation)
    {
        var way = await Way(absence, cancellation);
        var isHeldBack = !way.ByMail && await db.Outbox.AnyAsync(o => o.AbsenceId == absence && o.State == MailState.PortalOnly && o.Kind != MailKind.Reminder && o.ReadAt == null, cancellation);
        if (isHeldBack && way.Instead == word.RecipientId)
        {
            return;
        }

        word.Withdraw();
        if (isHeldBack)
        {
            await Write(word, absence, way.Instead, cancellation);
        }
    }

    /// <summary>Once a day at most for each person, whatever happens on it. It is saved with what becomes of the message that it is about.</summary>
    public async Task Write(OutboxMessage about, AbsenceId absence, PersonId? to, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var key = $"{absence.Value:N}:pass-on:{to?.Value.ToString("N") ?? "team"}:{now.DateInUk:yyyy-MM-dd}";
        if (await db.Outbox.AnyAsync(o => o.UniqueKey == key, cancellation))
        {
            return;
        }

        db.Add(new OutboxMessage(about.DeaneryId, to, MailKind.PassOn, about.Reference, null, key, now) { AbsenceId = absence });
    }
}
