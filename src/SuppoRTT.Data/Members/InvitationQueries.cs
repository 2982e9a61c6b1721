using Microsoft.EntityFrameworkCore;

using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Data.Members;

/// <summary>How many people somebody may still invite today.</summary>
public static class InvitationQueries
{
    public static async Task<InvitationAllowance> AllowanceOf(this SuppoRTTContext db, Actor actor, DateTimeOffset now, CancellationToken cancellation)
    {
        var (id, midnight) = (actor.Id.Value, UkTime.InstantOf(now.DateInUk, TimeOnly.MinValue));
        return new InvitationAllowance(actor, await db.Audit.CountAsync(e => e.Name == nameof(MemberInvited) && e.At >= midnight && e.By.Id == id, cancellation));
    }
}
