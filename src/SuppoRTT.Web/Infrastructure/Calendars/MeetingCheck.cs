using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Calendars;
using SuppoRTT.Data.Definitions;
using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Web.Infrastructure.Reminders;

namespace SuppoRTT.Web.Infrastructure.Calendars;

/// <summary>Looks once more at a message about a meeting in the moment of sending: what another took the place of is not sent, nor what came to nothing before anybody heard of it.</summary>
public sealed class MeetingCheck(SuppoRTTContext db, SpokenOfAbsence absences, DefinitionStore definitions, TimeProvider time)
{
    private static readonly TimeSpan _untilItIsKnown = TimeSpan.FromMinutes(1);

    /// <summary>Whether the message still has something to say; it is withdrawn if not, and waits a minute while it is not known whether its recipient heard of the meeting before. One that is about no meeting has.</summary>
    public async Task<bool> Stands(OutboxMessage message, AbsenceId absence, CancellationToken cancellation)
    {
        if (message.Kind is MailKind.MeetingRequest or MailKind.MeetingCancelled or MailKind.MeetingTakenOut && await db.Outbox.InHandBefore(message).AnyAsync(cancellation))
        {
            message.PutOff(time.GetUtcNow() + _untilItIsKnown);
            return false;
        }

        var stands = message.Kind switch
        {
            MailKind.MeetingRequest => !await db.Outbox.OfTheSameMeeting(message).WrittenAfter(message).AnyAsync(cancellation) && await IsAhead(message, absence, cancellation),
            MailKind.MeetingCancelled => (await db.Outbox.IsExpected(message, cancellation) || await db.Outbox.IsFoundInPortal(message, cancellation)) && !await db.Outbox.OfTheSameMeeting(message).WrittenAfter(message).AnyAsync(cancellation),
            MailKind.MeetingTakenOut => await IsToBeTakenOut(message, absence, cancellation) && await db.Outbox.StandsWhere(message, cancellation),
            _ => true,
        };
        if (!stands)
        {
            message.Withdraw();
        }

        return stands;
    }

    /// <summary>What goes to another address than the meeting stands at says nothing there: it is taken out at the former, too.</summary>
    public async Task LeaveOtherCalendar(OutboxMessage message, AbsenceId id, CancellationToken cancellation)
    {
        if (message is not { Kind: MailKind.MeetingRequest or MailKind.MeetingCancelled, State: MailState.Sending }
            || await db.Outbox.StandsBy(message, cancellation) is not { } before || before.AtOtherAddress == message.AtOtherAddress)
        {
            return;
        }

        var absence = await absences.Of(id, cancellation);
        var other = before.AtOtherAddress ? absence.Contact?.OtherAddress : null;
        if (!before.AtOtherAddress || (other is not null && before.AddressMark == OutboxMessage.MarkOf(other)))
        {
            db.Add(OutboxMessage.TakenOut(absence, message.FormKey!, message.UniqueKey, other, time.GetUtcNow()));
        }
    }

    /// <summary>What is over is left where it is, and so is what the doctor is written to about at that address again.</summary>
    private async Task<bool> IsToBeTakenOut(OutboxMessage message, AbsenceId id, CancellationToken cancellation)
    {
        var (absence, now) = (await absences.Of(id, cancellation), time.GetUtcNow());
        var way = absence.WayToDoctor((await definitions.Rules(cancellation)).Rules, now.DateInUk);
        var isReachedThere = way.ByMail && way.AtOtherAddress == message.AtOtherAddress && (message.FormerAddress is null || message.FormerAddress == absence.Contact?.OtherAddress);
        return absence.MeetingOf(message.FormKey!) is { } meeting && (meeting.ProposedFor ?? meeting.CalledOffFor) > now && !isReachedThere;
    }

    private async Task<bool> IsAhead(OutboxMessage message, AbsenceId id, CancellationToken cancellation)
    {
        var absence = await absences.Of(id, cancellation);
        if (absence.WhyNotOpen is not null || absence.MeetingOf(message.FormKey!)?.IsAhead(time.GetUtcNow()) != true)
        {
            return false;
        }

        if (message.RecipientId is not { } guest || await absences.MayStillCome(guest, absence, message.FormKey!, cancellation))
        {
            return true;
        }

        if (await db.Outbox.IsExpected(message, cancellation)) // It stands in their calendar as it was.
        {
            db.Add(OutboxMessage.NotForThem(message, time.GetUtcNow()));
        }

        return false;
    }
}
