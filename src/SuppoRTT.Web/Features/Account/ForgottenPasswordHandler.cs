using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Mailing;
using SuppoRTT.Data.Members;
using SuppoRTT.Data.Tenancy;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;
using SuppoRTT.Web.Infrastructure.Tenancy;

namespace SuppoRTT.Web.Features.Account;

/// <summary>Writes the message with which somebody chooses a new password, from the first deanery that they belong to; none to an address that belongs to nobody, and one in ten minutes.</summary>
public sealed class ForgottenPasswordHandler(SuppoRTTContext db, DeaneryScopes deaneries, TimeProvider time)
{
    private static readonly TimeSpan _once = TimeSpan.FromMinutes(10);

    public async Task Handle(string email, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var (folded, today) = (Person.FoldEmail(email), now.DateInUk);
        var member = await db.Memberships.AcrossDeaneries("who forgot a password has not said which deanery they belong to").HeldOn(today)
            .Where(m => m.Person.FoldedEmail == folded)
            .OrderBy(m => m.AwaitsAcceptance).ThenBy(m => m.From)
            .Select(m => new { m.DeaneryId, m.PersonId }).FirstOrDefaultAsync(cancellation);
        if (member is not null)
        {
            await deaneries.Within(member.DeaneryId, there => Write(there.GetRequiredService<SuppoRTTContext>(), member.DeaneryId, member.PersonId, now, cancellation), cancellation);
        }
    }

    private static async Task<bool> Write(SuppoRTTContext there, DeaneryId deanery, PersonId person, DateTimeOffset now, CancellationToken cancellation)
    {
        var key = $"password:{person.Value:N}:{now.UtcTicks / _once.Ticks}";
        await there.TryTwice(async () =>
        {
            if (!await there.Outbox.AnyAsync(m => m.UniqueKey == key, cancellation))
            {
                there.Add(new OutboxMessage(deanery, person, MailKind.ForgottenPassword, null, null, key, now));
                await there.SaveChangesAsync(cancellation);
            }
        });
        return true;
    }
}
