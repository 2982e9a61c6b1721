using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Mailing;
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
            await db.SaveChangesAsync(cancellation);
            return;
        }

        await Correct(contact, input, actor, cancellation);
    }

    private async Task Correct(Domain.Deaneries.RotaContact contact, RotaContactInput input, Actor actor, CancellationToken cancellation)
    {
        var (before, details) = (contact.Email, input.ToDetails());
        if (details != contact.Details)
        {
            contact.MustBeAsRead(input.Version);
        }

        contact.Correct(details, actor, time.GetUtcNow());
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await db.SaveChangesAsync(cancellation);
        if (!string.Equals(before, contact.Email, StringComparison.OrdinalIgnoreCase))
        {
            await db.SendAgainToContact(contact.Id, cancellation);
        }

        await transaction.CommitAsync(cancellation);
    }
}
