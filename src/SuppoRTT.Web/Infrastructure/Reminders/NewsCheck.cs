using SuppoRTT.Data.Mailing;
using SuppoRTT.Data.Members;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;
using SuppoRTT.Web.Infrastructure.Calendars;

namespace SuppoRTT.Web.Infrastructure.Reminders;

/// <summary>Looks once more, in the moment of sending, whether what a message asks of somebody is still so: after an outage it may have been done, or be somebody else's.</summary>
public sealed class NewsCheck(SpokenOfAbsence absences, MeetingCheck meetings, DoctorsWishes wishes)
{
    /// <summary>Withdraws what is not so any more; what is to the doctor goes as they wish.</summary>
    public async Task Judge(OutboxMessage message, AbsenceId absence, PersonId recipient, CancellationToken cancellation)
    {
        if (await meetings.Stands(message, absence, cancellation) && await Stands(message, absence, recipient, cancellation))
        {
            await wishes.Honour(message, absence, recipient, cancellation);
        }
    }

    /// <summary>What a contact for the rota is no longer to be sent is withdrawn, as the one about the newer plan says more; and that a plan counts no more, of one that never went.</summary>
    public async Task Judge(OutboxMessage message, Guid rotaSending, CancellationToken cancellation)
    {
        if (message.Kind == MailKind.RotaPlan ? !await absences.IsLive(rotaSending, cancellation) : !await absences.MayHaveRead(message, cancellation))
        {
            message.Withdraw();
        }
    }

    /// <summary>Whether it is still so; else the message is withdrawn.</summary>
    private async Task<bool> Stands(OutboxMessage message, AbsenceId id, PersonId recipient, CancellationToken cancellation)
    {
        if (message.Kind == MailKind.SomethingToRead && await absences.IsSaidToday(message, cancellation))
        {
            message.KeepInPortal();
            return false;
        }

        if (message.Kind is not (MailKind.FormToSign or MailKind.FormReturned or MailKind.SupervisorNamed or MailKind.PartnerNamed or MailKind.SomethingToRead))
        {
            return true;
        }

        var absence = await absences.Of(id, cancellation);
        var held = await absences.RolesAround(absence, cancellation);
        var stands = (message.Kind, message.FormKey) switch
        {
            _ when !absence.Status.GoesOn() || await absences.IsSaidLater(message, cancellation) => false,
            (MailKind.FormToSign, { } form) => absence.Form(form).Status == FormStatus.AwaitingSignOff && absence.DoneNowWith(form, held)?.PersonId == recipient,
            (MailKind.FormReturned, { } form) => absence.Form(form).Status == FormStatus.Returned,
            (MailKind.SomethingToRead, var form) => form is not null || recipient == absence.TraineeId || (absence.Supervisor?.PersonId == recipient && !absence.NeedsNewSupervisor(held)),
            (MailKind.PartnerNamed, { } form) => absence.DoneNowWith(form, held)?.PersonId == recipient,
            _ => absence.Supervisor?.PersonId == recipient && !absence.NeedsNewSupervisor(held),
        };
        if (!stands)
        {
            message.Withdraw();
        }

        return stands;
    }
}
