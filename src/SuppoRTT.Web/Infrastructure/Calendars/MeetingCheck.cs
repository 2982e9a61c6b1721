using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Calendars;
using SuppoRTT.Data.Definitions;
using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Reminders;
using SuppoRTT.Domain.Common;
using SuppoRTT.Web.Infrastructure.Reminders;

namespace SuppoRTT.Web.Infrastructure.Calendars;

/// <summary>Looks once more at a message about a meeting in the moment of sending: what another took the place of is not sent, nor what came to nothing before anybody heard of it.</summary>
public sealed class MeetingCheck(SuppoRTTContext db, DefinitionStore definitions, TimeProvider time)
{
    public async Task Judge(OutboxMessage message, CancellationToken cancellation)
    {
        var absence = await db.Absences.AsNoTracking().Include(a => a.Meetings).Include(a => a.Participations).AsSplitQuery().SingleAsync(a => a.Id == message.AbsenceId, cancellation);
        if (await db.Outbox.WrittenAfter(message).AnyAsync(cancellation) || !(message.Kind == MailKind.MeetingRequest ? IsAhead(absence, message) : await db.Outbox.IsExpected(message, cancellation)))
        {
            message.Withdraw();
        }
        else if (message.RecipientId == absence.TraineeId)
        {
            await AsTheDoctorWishes(message, absence, cancellation);
        }
    }

    private bool IsAhead(Absence absence, OutboxMessage message) => absence.WhyNotOpen is null && absence.MeetingOf(message.FormKey!)?.IsAhead(time.GetUtcNow()) == true;

    /// <summary>In quiet time, or if they are not to be written to while away, they find it in the portal.</summary>
    private async Task AsTheDoctorWishes(OutboxMessage message, Absence absence, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        if (DoctorContact.On(now.DateInUk, absence, (await definitions.Rules(cancellation)).Rules) is not { } contact)
        {
            message.KeepInPortal();
        }
        else if (contact.Hours is { } hours && ReminderCheck.Opens(now, hours) is { } hour)
        {
            message.PutOff(hour);
        }
        else
        {
            message.WriteTo(contact.AtOtherAddress);
        }
    }
}
