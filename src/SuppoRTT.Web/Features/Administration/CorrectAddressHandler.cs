using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Mailing;
using SuppoRTT.Data.Members;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Administration;

/// <summary>Corrects an address, and sends there again what could not be delivered. Links that went to the old address no longer hold.</summary>
public sealed class CorrectAddressHandler(SuppoRTTContext db, CorrectAddressQuery query, TimeProvider time)
{
    /// <summary>Null if it is corrected, else why the address cannot be used: in words that do not tell whose it is.</summary>
    public async Task<string?> Handle(CorrectAddressPage page, Actor actor, CancellationToken cancellation)
    {
        var person = page.Line.Message.RecipientId ?? throw new RuleBrokenException("The address of the deanery’s team is changed by whoever runs the portal.");
        var address = Typed.Words(page.Input.Address)!;
        var folded = Person.FoldEmail(address);
        if (await db.People.AnyAsync(p => p.FoldedEmail == folded && p.Id != person, cancellation))
        {
            return "This address cannot be given to them. Check it for slips. If it is right, ask whoever runs the portal";
        }

        var membership = await db.MemberOf(person, cancellation);
        membership.CorrectAddress(address, await query.IsOnlyHere(membership, cancellation), page.Input.Version, actor, time.GetUtcNow());
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await db.SaveChangesAsync(cancellation);
        await db.SendAgainTo(person, cancellation);
        await db.LookAgainAtPlansOf(person, time.GetUtcNow(), cancellation);
        await transaction.CommitAsync(cancellation);
        return null;
    }
}
