using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Infrastructure.Security;

/// <summary>How somebody signs in now.</summary>
/// <param name="Stamp">What changes whenever their password does; null for somebody who never chose one.</param>
/// <param name="Address">With which they sign in, or will.</param>
public sealed record SignInStamp(string? Stamp, string Address)
{
    public bool HasSignIn => Stamp is not null;

    /// <summary>The mark by which a link to choose a password is known to be the newest.</summary>
    public Guid Mark => PasswordTicket.MarkOf(Stamp, Address);
}

/// <summary>Tells how people sign in now.</summary>
public sealed class SignInStamps(SuppoRTTContext db)
{
    public Task<SignInStamp> Of(PersonId person, CancellationToken cancellation) => db.People.Where(p => p.Id == person)
        .Select(p => new SignInStamp(db.Users.Where(u => u.PersonId == p.Id).Select(u => u.SecurityStamp).FirstOrDefault(), p.Email)).SingleAsync(cancellation);
}
