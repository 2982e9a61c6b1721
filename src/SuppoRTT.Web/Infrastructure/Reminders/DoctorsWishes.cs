using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Reminders;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Infrastructure.Reminders;

/// <summary>Sends what is no reminder as the doctor wishes for it: not in quiet time, and while away only in the way that was agreed. What is not sent waits in the portal, and somebody hears in the doctor's place.</summary>
public sealed class DoctorsWishes(SpokenOfAbsence absences, PassOnCheck passOn, TimeProvider time)
{
    /// <summary>Of a message that is about no absence: it waits in the portal while the doctor is not written to about one of theirs, and for their hours; and it goes to the address that was agreed for the time away.</summary>
    public async Task Honour(OutboxMessage message, PersonId recipient, CancellationToken cancellation)
    {
        List<WayToDoctor> ways = [];
        foreach (var absence in await absences.GoingOnOf(recipient, cancellation))
        {
            ways.Add(await passOn.Way(absence, cancellation));
        }

        if (ways.Exists(w => !w.ByMail))
        {
            message.KeepInPortal();
        }
        else if (ways.Max(w => w.Hours is { } hours ? MailHours.NextOpening(time.GetUtcNow(), hours) : null) is { } opens)
        {
            message.PutOff(opens);
        }
        else
        {
            message.GoTo(ways.Exists(w => w.AtOtherAddress));
        }
    }

    /// <summary>Settles how a message that is about to be sent goes; one to somebody else than the doctor goes as it is.</summary>
    public async Task Honour(OutboxMessage message, AbsenceId absence, PersonId recipient, CancellationToken cancellation)
    {
        if ((await absences.Of(absence, cancellation)).TraineeId != recipient)
        {
            return;
        }

        var way = await passOn.Way(absence, cancellation);
        if (message.Kind == MailKind.RegisteredForYou ? way.IsRefused : !way.ByMail)
        {
            message.KeepInPortal();
            if (message.Kind is not (MailKind.SomethingToRead or MailKind.MeetingTakenOut)) // What is written to the doctor is nobody else's to pass on, nor what their calendars hold.
            {
                await passOn.Write(message, absence, way.Instead, cancellation);
            }
        }
        else if (way.Hours is { } hours && MailHours.NextOpening(time.GetUtcNow(), hours) is { } opens)
        {
            message.PutOff(opens);
        }
        else if (message.Kind != MailKind.MeetingTakenOut) // It goes to where the meeting stands.
        {
            message.GoTo(way.AtOtherAddress);
        }
    }
}
