using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Tenancy;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;
using SuppoRTT.Web.Infrastructure.Tenancy;

namespace SuppoRTT.Web.Features.Account;

/// <summary>Somebody came who was invited: they accept in every deanery that asked them, one after the other.</summary>
public sealed class AcceptInvitationsHandler(SuppoRTTContext db, DeaneryScopes deaneries, TimeProvider time)
{
    public async Task Handle(PersonId person, CancellationToken cancellation)
    {
        var asked = await db.Memberships.AcrossDeaneries("who signs in accepts the invitations of all deaneries")
            .Where(m => m.PersonId == person && m.AwaitsAcceptance && m.Until == null).Select(m => m.DeaneryId).ToListAsync(cancellation);
        foreach (var deanery in asked)
        {
            await deaneries.Within(deanery, async services =>
            {
                var there = services.GetRequiredService<SuppoRTTContext>();
                await there.TryTwice(() => Accept(there, person, cancellation));
                return true;
            }, cancellation);
        }
    }

    private async Task Accept(SuppoRTTContext there, PersonId person, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var membership = await there.Memberships.Include(m => m.Person).Include(m => m.Roles).AsSingleQuery().SingleAsync(m => m.PersonId == person, cancellation);
        membership.Accept(membership.ActorOn(now.DateInUk), now);
        await there.SaveChangesAsync(cancellation);
    }
}
