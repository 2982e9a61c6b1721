using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Definitions;
using SuppoRTT.Data.Mailing;
using SuppoRTT.Data.RotaPlans;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.RotaPlans;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.RotaPlans;

/// <summary>
/// Corrects a contact for the rota, or ends it. At a corrected address they get what could not be delivered and every plan of an absence that goes on, to be acknowledged there, and the links at the
/// wrong one work no more.
/// What an ended contact has is no longer valid, and what one of another trust or site had for the former.
/// </summary>
public sealed class CorrectRotaContactHandler(SuppoRTTContext db, DefinitionStore definitions, TimeProvider time)
{
    public async Task Handle(Guid id, RotaContactInput input, Actor actor, CancellationToken cancellation)
    {
        var contact = await db.RotaContacts.SingleOrDefaultAsync(c => c.Id == id, cancellation) ?? throw new RuleBrokenException("This contact is not there any more.");
        var before = contact.Details;
        Change(contact, input, actor);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await db.SaveChangesAsync(cancellation);
        if (input.IsToEnd)
        {
            await Withdraw(contact, actor, cancellation);
        }
        else
        {
            await Follow(contact, before, actor, cancellation);
        }

        await transaction.CommitAsync(cancellation);
    }

    private void Change(RotaContact contact, RotaContactInput input, Actor actor)
    {
        if (input.IsToEnd)
        {
            contact.End(actor, time.GetUtcNow());
            return;
        }

        if (input.ToDetails() != contact.Details)
        {
            contact.MustBeAsRead(input.Version);
        }

        contact.Correct(input.ToDetails(), actor, time.GetUtcNow());
    }

    /// <summary>Plans of absences that are over, of all years, are only shut to them.</summary>
    private async Task Withdraw(RotaContact contact, Actor actor, CancellationToken cancellation)
    {
        await OfEach(contact, absence => absence.EndRotaContact(contact, actor, time.GetUtcNow()), cancellation);
        await db.EndSendingsOfThoseOver(contact.Id, time.GetUtcNow(), cancellation);
    }

    /// <summary>First what is no longer valid, so that it is not sent to the new address.</summary>
    private async Task Follow(RotaContact contact, RotaContactDetails before, Actor actor, CancellationToken cancellation)
    {
        if (contact.WasMovedFrom(before))
        {
            await OfEach(contact, absence => absence.MoveRotaContact(contact, before, actor, time.GetUtcNow()), cancellation);
            if (contact.TrustId != before.TrustId)
            {
                await db.EndSendingsOfThoseOver(contact.Id, time.GetUtcNow(), cancellation);
            }
        }

        if (!string.Equals(before.Email, contact.Email, StringComparison.OrdinalIgnoreCase))
        {
            await SendAnew(contact, actor, cancellation);
        }
    }

    /// <summary>Of each absence that goes on and whose plan they have.</summary>
    private async Task OfEach(RotaContact contact, Action<Absence> step, CancellationToken cancellation)
    {
        (await Absences(s => s.ContactId == contact.Id && s.EndedAt == null, cancellation)).ForEach(step);
        await db.SaveChangesAsync(cancellation);
    }

    private async Task SendAnew(RotaContact contact, Actor actor, CancellationToken cancellation)
    {
        var (now, id) = (time.GetUtcNow(), contact.Id);
        await db.EndLinksOf(id, now, cancellation);
        await db.SendAgainToContact(id, cancellation);
        if ((await definitions.Rules(cancellation)).Rules.RotaPlan is not { } terms)
        {
            return;
        }

        // What nobody has opened and waits to be sent goes to the right address by itself.
        foreach (var absence in await Absences(s => s.ContactId == id && s.EndedAt == null && (s.OpenedAt != null || !db.Outbox.Any(o => o.RotaSendingId == s.Id && o.State == MailState.Waiting)), cancellation))
        {
            absence.SendRotaPlanToRightAddress(contact, terms, actor, now);
        }

        await db.SaveChangesAsync(cancellation);
    }

    private async Task<List<Absence>> Absences(System.Linq.Expressions.Expression<Func<RotaSending, bool>> which, CancellationToken cancellation)
    {
        var sendings = db.Set<RotaSending>().Where(which).Select(s => s.Id);
        return await db.Absences.ThatGoOn().WithAllForRota().Where(a => a.RotaSendings.Any(s => sendings.Contains(s.Id))).ToListAsync(cancellation);
    }
}
