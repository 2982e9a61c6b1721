using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.RotaPlans;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Infrastructure.Reminders;

/// <summary>Looks once more, in the moment of sending, whether what a message asks of somebody is still so: after an outage it may have been done, or be somebody else's.</summary>
public sealed class NewsCheck(SuppoRTTContext db)
{
    /// <summary>Whether a contact for the rota is still to be sent this plan; else the message is withdrawn, as the one about the newer plan says more.</summary>
    public async Task<bool> StandsFor(OutboxMessage message, Guid sending, CancellationToken cancellation)
    {
        var isLive = await db.Set<RotaSending>().AnyAsync(s => s.Id == sending && s.EndedAt == null, cancellation);
        if (message.Kind == MailKind.RotaPlan && !isLive)
        {
            message.Withdraw();
            return false;
        }

        return true;
    }

    /// <summary>Whether it is still so; else the message is withdrawn.</summary>
    public async Task<bool> Stands(OutboxMessage message, AbsenceId id, PersonId recipient, CancellationToken cancellation)
    {
        if (message.Kind is not (MailKind.FormToSign or MailKind.FormReturned or MailKind.SupervisorNamed or MailKind.PartnerNamed))
        {
            return true;
        }

        var absence = await db.Absences.AsNoTracking().Include(a => a.Forms).Include(a => a.Participations).AsSplitQuery().SingleAsync(a => a.Id == id, cancellation);
        var stands = (message.Kind, message.FormKey) switch
        {
            (MailKind.FormToSign, { } form) => absence.Form(form).Status == FormStatus.AwaitingSignOff && absence.TogetherWith(form)?.PersonId == recipient,
            (MailKind.FormReturned, { } form) => absence.Form(form).Status == FormStatus.Returned,
            (MailKind.PartnerNamed, { } form) => absence.TogetherWith(form)?.PersonId == recipient,
            _ => absence.Supervisor?.PersonId == recipient,
        };
        if (!stands)
        {
            message.Withdraw();
        }

        return stands;
    }
}
