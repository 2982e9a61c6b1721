using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.Absences;

namespace SuppoRTT.Web.Infrastructure.Reminders;

/// <summary>What goes to somebody goes to who stands in for them as well, as far as the deputy can act on it in that one's name; judged once more in the moment of sending, so that nothing goes after the span.</summary>
public sealed class DeputyCheck(SuppoRTTContext db, StandingIn standIn, DueCheck due, AskedCheck asked, NewsCheck news, DeputyNews standIns, TimeProvider time)
{
    /// <summary>What asks something of somebody, or tells them what they have to know to do it. Entries of calendars stay with the one who was asked to a meeting.</summary>
    public static bool IsPassedOn(MailKind kind) => kind is MailKind.Reminder or MailKind.FormToSign or MailKind.SomethingToRead or MailKind.DecisionMade or MailKind.RequestToDecide or MailKind.SupervisorNamed or MailKind.PartnerNamed
        or MailKind.FormSentBack or MailKind.HelpAsked or MailKind.ReviewEscalated;

    /// <summary>Writes the same for those who stand in today for who is about to get it; once for each, however often it is tried.</summary>
    public async Task PassOn(OutboxMessage message, CancellationToken cancellation)
    {
        List<OutboxMessage> parts = message.Kind == MailKind.Digest ? await db.Outbox.In(message).ToListAsync(cancellation) : [message];
        foreach (var part in parts.Where(p => p is { CopyOfId: null, AbsenceId: not null, RecipientId: not null } && IsPassedOn(p.Kind)))
        {
            var copied = await db.Outbox.Where(o => o.CopyOfId == part.Id).Select(o => o.RecipientId).ToListAsync(cancellation);
            foreach (var deputy in (await standIn.For(part, cancellation)).Where(d => !copied.Contains(d)))
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
        if (copy.RecipientId is not { } deputy || !(await standIn.For(original, cancellation)).Contains(deputy))
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
}
