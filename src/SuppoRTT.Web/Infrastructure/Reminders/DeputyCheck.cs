using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Mailing;
using SuppoRTT.Data.Members;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Reminders;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Infrastructure.Reminders;

/// <summary>What goes to somebody goes to who stands in for them as well, as far as it is about an absence that the deputy knows of by that; judged once more in the moment of sending, so that nothing goes after the span.</summary>
public sealed class DeputyCheck(SuppoRTTContext db, CurrentActor actors, DueCheck due, AskedCheck asked, NewsCheck news, DeputyNews standIns, TimeProvider time)
{
    /// <summary>What asks something of somebody, or tells them what they have to know to do it. Entries of calendars stay with the one who was asked to a meeting.</summary>
    public static bool IsPassedOn(MailKind kind) => kind is MailKind.Reminder or MailKind.FormToSign or MailKind.SomethingToRead or MailKind.DecisionMade or MailKind.RequestToDecide or MailKind.SupervisorNamed or MailKind.PartnerNamed;

    /// <summary>Writes the same for those who stand in today for who is about to get it; once for each, however often it is tried.</summary>
    public async Task PassOn(OutboxMessage message, CancellationToken cancellation)
    {
        List<OutboxMessage> parts = message.Kind == MailKind.Digest ? await db.Outbox.In(message).ToListAsync(cancellation) : [message];
        foreach (var part in parts.Where(p => p is { CopyOfId: null, AbsenceId: not null, RecipientId: not null } && IsPassedOn(p.Kind)))
        {
            var copied = await db.Outbox.Where(o => o.CopyOfId == part.Id).Select(o => o.RecipientId).ToListAsync(cancellation);
            foreach (var deputy in (await StandingIn(part, cancellation)).Where(d => !copied.Contains(d)))
            {
                db.Add(part.ForDeputy(deputy, time.GetUtcNow()));
            }
        }
    }

    /// <summary>What is said of standing in, or to who stands in.</summary>
    public Task Judge(OutboxMessage message, CancellationToken cancellation) => message.CopyOfId is null ? standIns.Judge(message, cancellation) : JudgeCopy(message, cancellation);

    /// <summary>Withdraws what goes to who stands in no more, and what would not be said to the one for whom they stand in either.</summary>
    private async Task JudgeCopy(OutboxMessage copy, CancellationToken cancellation)
    {
        var original = await db.Outbox.AsNoTracking().SingleAsync(o => o.Id == copy.CopyOfId, cancellation);
        if (copy.RecipientId is not { } deputy || !(await StandingIn(original, cancellation)).Contains(deputy))
        {
            copy.Withdraw();
            return;
        }

        await Judge(original, original.AbsenceId!.Value, cancellation);
        switch (original)
        {
            case { State: MailState.Withdrawn or MailState.PortalOnly }:
                copy.Withdraw();
                break;
            case { State: MailState.Waiting, NotBefore: { } hour } when hour > time.GetUtcNow():
                copy.PutOff(hour);
                break;
        }
    }

    /// <summary>As if it had not gone yet. What is found out of the original is not saved.</summary>
    private Task Judge(OutboxMessage original, AbsenceId absence, CancellationToken cancellation) => original switch
    {
        { Rung: OutboxMessage.Asked } => asked.Judge(original, cancellation),
        { Key: not null } => due.Judge(original, cancellation),
        _ => news.Judge(original, absence, cancellation),
    };

    /// <summary>Who had a hand in a form is not asked to endorse it, in whose name ever.</summary>
    private async Task<bool> MayDoIt(OutboxMessage message, Actor deputy, CancellationToken cancellation) => message is not { Trigger: ReminderTrigger.EndorsementAsked or ReminderTrigger.EndorsementWaits, Purpose: ReminderPurpose.Act, FormKey: { } form }
        || (await db.Absences.AsNoTracking().Include(a => a.Forms).ThenInclude(f => f.Signatures).Include(a => a.Forms).ThenInclude(f => f.Endorsements).AsSplitQuery()
            .SingleAsync(a => a.Id == message.AbsenceId, cancellation)).MayEndorse(deputy, form);

    /// <summary>Who knows of its absence today because they stand in for its recipient.</summary>
    private async Task<IReadOnlyList<PersonId>> StandingIn(OutboxMessage message, CancellationToken cancellation)
    {
        var (absent, id, found) = (message.RecipientId!.Value, message.AbsenceId!.Value, new List<PersonId>());
        foreach (var deputy in (await db.DeputiesOf([absent], time.GetUtcNow().DateInUk, cancellation)).Select(d => d.Deputy).Distinct())
        {
            if (await actors.For(deputy, cancellation) is { } actor && actor.StandsInFor.FirstOrDefault(s => s.Is(absent)) is { } lent
                && await db.Absences.LentTo(actor, lent).AnyAsync(a => a.Id == id, cancellation) && await MayDoIt(message, actor, cancellation))
            {
                found.Add(deputy);
            }
        }

        return found;
    }
}
