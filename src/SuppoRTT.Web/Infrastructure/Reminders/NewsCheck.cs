using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Web.Infrastructure.Calendars;

namespace SuppoRTT.Web.Infrastructure.Reminders;

/// <summary>Looks once more, in the moment of sending, whether what a message tells somebody or asks of them is still so: after an outage it may have been done, or be somebody else's.</summary>
public sealed class NewsCheck(SpokenOfAbsence absences, StandingNews news, MeetingCheck meetings, DoctorsWishes wishes)
{
    /// <summary>Withdraws what is not so any more; what is to the doctor goes as they wish.</summary>
    public async Task Judge(OutboxMessage message, AbsenceId absence, CancellationToken cancellation)
    {
        if (!await meetings.Stands(message, absence, cancellation))
        {
            return;
        }

        if (!await news.IsSo(message, absence, cancellation))
        {
            message.Withdraw();
        }
        else if (message.Kind == MailKind.SomethingToRead && await absences.IsSaidToday(message, cancellation))
        {
            message.KeepInPortal();
        }
        else if (message.RecipientId is { } recipient)
        {
            await wishes.Honour(message, absence, recipient, cancellation);
            await meetings.LeaveOtherCalendar(message, absence, cancellation);
        }
    }

    /// <summary>What a contact for the rota is no longer to be sent is withdrawn, as the one about the newer plan says more; and that a plan is no longer valid, of one that never went.</summary>
    public async Task Judge(OutboxMessage message, Guid rotaSending, CancellationToken cancellation)
    {
        if (message.Kind == MailKind.RotaPlan ? !await absences.IsLive(rotaSending, cancellation) : !await absences.MayHaveRead(message, cancellation))
        {
            message.Withdraw();
        }
    }
}
