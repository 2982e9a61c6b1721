using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Infrastructure.Security;

/// <summary>What changes whenever somebody's password does; null for somebody who never chose one.</summary>
public sealed class SignInStamps(SuppoRTTContext db)
{
    public Task<string?> Of(PersonId person, CancellationToken cancellation) =>
        db.Users.Where(u => u.PersonId == person).Select(u => u.SecurityStamp).SingleOrDefaultAsync(cancellation);
}
