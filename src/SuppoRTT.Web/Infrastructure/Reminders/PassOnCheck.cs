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
    public async Task<WayToDoctor> Way(AbsenceId absence, CancellationToken cancellation) => await Way(await Situation(absence, cancellation), cancellation);

    /// <summary>Withdraws a word to who does not hear in the doctor's place any more. If somebody else does, they get one.</summary>
    public async Task Judge(OutboxMessage word, AbsenceId absence, CancellationToken cancellation)
    {
        var situation = await Situation(absence, cancellation);
        var way = await Way(situation, cancellation);
        var isHeldBack = IsStillOf(situation.Status) && !way.ByMail && await db.Outbox.AnyAsync(
            o => o.AbsenceId == absence && o.RecipientId == situation.Trainee && o.State == MailState.PortalOnly && o.Kind != MailKind.Reminder && o.ReadAt == null, cancellation);
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

    /// <summary>Nobody is to go to a doctor about what has ended: after a loss least of all. But where the deanery decided that the programme does not apply, there are days within which the doctor may appeal.</summary>
    private static bool IsStillOf(AbsenceStatus status) => status.GoesOn() || status is AbsenceStatus.Declined or AbsenceStatus.AppealDismissed;

    private async Task<WayToDoctor> Way(Situation situation, CancellationToken cancellation) => WayToDoctor.Of(situation, (await definitions.Rules(cancellation)).Rules, time.GetUtcNow().DateInUk);

    private async Task<Situation> Situation(AbsenceId absence, CancellationToken cancellation) => (await db.Followed([absence], except: null, time.GetUtcNow().DateInUk, cancellation)).Single().Situation;
}
