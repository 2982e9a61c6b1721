using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Calendars;
using SuppoRTT.Data.Mailing;
using SuppoRTT.Data.Members;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Web.Infrastructure.Reminders;

namespace SuppoRTT.Web.Infrastructure.Calendars;

/// <summary>Looks once more at a message about a meeting in the moment of sending: what another took the place of is not sent, nor what came to nothing before anybody heard of it.</summary>
public sealed class MeetingCheck(SuppoRTTContext db, SpokenOfAbsence absences, TimeProvider time)
{
    private static readonly TimeSpan _untilItIsKnown = TimeSpan.FromMinutes(1);

    /// <summary>Whether the message still has something to say; it is withdrawn if not, and waits a minute while it is not known whether its recipient heard of the meeting before. One that is about no meeting has.</summary>
    public async Task<bool> Stands(OutboxMessage message, AbsenceId absence, CancellationToken cancellation)
    {
        if (message.Kind is MailKind.MeetingRequest or MailKind.MeetingCancelled && await db.Outbox.InHandBefore(message).AnyAsync(cancellation))
        {
            message.PutOff(time.GetUtcNow() + _untilItIsKnown);
            return false;
        }

        var stands = message.Kind switch
        {
            MailKind.MeetingRequest => await IsAhead(message, absence, cancellation) && !await db.Outbox.OfTheSameMeeting(message).WrittenAfter(message).AnyAsync(cancellation),
            MailKind.MeetingCancelled => (await db.Outbox.IsExpected(message, cancellation) || await db.Outbox.IsFoundInPortal(message, cancellation)) && !await db.Outbox.OfTheSameMeeting(message).WrittenAfter(message).AnyAsync(cancellation),
            _ => true,
        };
        if (!stands)
        {
            message.Withdraw();
        }

        return stands;
    }

    private async Task<bool> IsAhead(OutboxMessage message, AbsenceId id, CancellationToken cancellation)
    {
        var absence = await absences.Of(id, cancellation);
        var (now, form) = (time.GetUtcNow(), message.FormKey!);
        return absence.WhyNotOpen is null && absence.MeetingOf(form)?.IsAhead(now) == true
            && (message.RecipientId is not { } guest || absence.MayStillCome(guest, form, await db.RolesOf([guest], now.DateInUk, cancellation)));
    }
}
