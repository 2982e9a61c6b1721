using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Mailing;
using SuppoRTT.Data.Members;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;
using SuppoRTT.Web.Infrastructure.Tenancy;

namespace SuppoRTT.Web.Features.Account;

/// <summary>Tells of an address with which somebody signs in: themselves, by the first deanery that they belong to, and in the history of each.</summary>
public sealed class TellOfAddressHandler(SuppoRTTContext db, DeaneryScopes deaneries, TimeProvider time)
{
    /// <summary>Whether a deanery can write to them.</summary>
    public async Task<bool> CanWriteTo(PersonId person, CancellationToken cancellation) => (await Belonging(person, cancellation)).Count > 0;

    /// <summary>Writes to the new address; once a minute at most.</summary>
    public async Task Ask(PersonId person, CancellationToken cancellation)
    {
        foreach (var first in (await Belonging(person, cancellation)).Take(1))
        {
            await Write(first, person, MailKind.ConfirmAddress, $"{MailKind.ConfirmAddress}:{person.Value:N}:{time.GetUtcNow().UtcTicks / TimeSpan.TicksPerMinute}", cancellation);
        }
    }

    /// <summary>Writes to the address that they had before this change, notes it in each deanery, and sends there again what could not be delivered.</summary>
    public async Task Changed(PersonId person, Guid change, CancellationToken cancellation)
    {
        var belonging = await Belonging(person, cancellation);
        foreach (var deanery in belonging)
        {
            await deaneries.Within(deanery, async services =>
            {
                var there = services.GetRequiredService<SuppoRTTContext>();
                await there.TryTwice(() => Note(there, person, cancellation));
                return true;
            }, cancellation);
        }

        foreach (var first in belonging.Take(1))
        {
            await Write(first, person, MailKind.AddressChanged, OutboxMessage.ChangeKey(person, change), cancellation);
        }
    }

    private Task<List<DeaneryId>> Belonging(PersonId person, CancellationToken cancellation) =>
        db.BelongingOf(person).OrderBy(m => m.AwaitsAcceptance).ThenBy(m => m.From).Select(m => m.DeaneryId).ToListAsync(cancellation);

    private async Task Note(SuppoRTTContext there, PersonId person, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var membership = await there.MemberOf(person, cancellation);
        membership.HearOfNewAddress(membership.ActorOn(now.DateInUk), now);
        await using var transaction = await there.Database.BeginTransactionAsync(cancellation);
        await there.SaveChangesAsync(cancellation);
        await there.SendAgainTo(person, cancellation);
        await there.LookAgainAtPlansOf(person, now, cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private Task<bool> Write(DeaneryId deanery, PersonId person, MailKind kind, string key, CancellationToken cancellation) => deaneries.Within(deanery, async services =>
    {
        var (there, now) = (services.GetRequiredService<SuppoRTTContext>(), time.GetUtcNow());
        await there.TryTwice(async () =>
        {
            if (!await there.Outbox.AnyAsync(m => m.UniqueKey == key, cancellation))
            {
                there.Add(new OutboxMessage(deanery, person, kind, null, null, key, now));
                await there.SaveChangesAsync(cancellation);
            }
        });
        return true;
    }, cancellation);
}
