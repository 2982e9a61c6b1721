using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.Absences.RotaPlans;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.RotaPlans;

/// <summary>Corrects a contact for the rota, or ends it. What could not be delivered goes to a corrected address by itself.</summary>
public sealed class CorrectRotaContactHandler(SuppoRTTContext db, TimeProvider time)
{
    public async Task Handle(Guid id, RotaContactInput input, Actor actor, CancellationToken cancellation)
    {
        var contact = await db.RotaContacts.SingleOrDefaultAsync(c => c.Id == id, cancellation) ?? throw new RuleBrokenException("This contact is not there any more.");
        if (input.IsToEnd)
        {
            contact.End(actor, time.GetUtcNow());
        }
        else
        {
            await Correct(contact, input, actor, cancellation);
        }

        await db.SaveChangesAsync(cancellation);
    }

    private async Task Correct(Domain.Deaneries.RotaContact contact, RotaContactInput input, Actor actor, CancellationToken cancellation)
    {
        var (before, details) = (contact.Email, input.ToDetails());
        if (details != contact.Details)
        {
            contact.MustBeAsRead(input.Version);
        }

        contact.Correct(details, actor, time.GetUtcNow());
        if (!string.Equals(before, contact.Email, StringComparison.OrdinalIgnoreCase))
        {
            var sendings = db.Set<RotaSending>().Where(s => s.ContactId == contact.Id).Select(s => (Guid?)s.Id);
            foreach (var message in await db.Outbox.OnTheDesk().Where(o => sendings.Contains(o.RotaSendingId)).ToListAsync(cancellation))
            {
                message.SendAgain();
            }
        }
    }
}
