using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Mailing;
using SuppoRTT.Data.Members;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Infrastructure.Reminders;

/// <summary>Looks once more, in the moment of sending, whether what a message asks of somebody is still so: after an outage it may have been done, or be somebody else's.</summary>
public sealed class NewsCheck(SuppoRTTContext db, TimeProvider time)
{
    /// <summary>Whether it is still so; else the message is withdrawn.</summary>
    public async Task<bool> Stands(OutboxMessage message, AbsenceId id, PersonId recipient, CancellationToken cancellation)
    {
        if (message.Kind is not (MailKind.FormToSign or MailKind.FormReturned or MailKind.SupervisorNamed or MailKind.PartnerNamed))
        {
            return true;
        }

        var absence = await db.Absences.AsNoTracking().Include(a => a.Forms).Include(a => a.Participations).AsSplitQuery().SingleAsync(a => a.Id == id, cancellation);
        var held = await db.RolesAroundOf(absence, time.GetUtcNow().DateInUk, cancellation);
        var stands = (message.Kind, message.FormKey) switch
        {
            (MailKind.FormToSign, { } form) => absence.Form(form).Status == FormStatus.AwaitingSignOff && absence.DoneNowWith(form, held)?.PersonId == recipient,
            (MailKind.FormReturned, { } form) => absence.Form(form).Status == FormStatus.Returned,
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
