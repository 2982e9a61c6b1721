using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Security;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Account;

/// <summary>Somebody signs in with another address from now on: their other sessions end, and so do links that went to the old one.</summary>
public sealed class ConfirmAddressHandler(SuppoRTTContext db, UserManager<SignIn> users, SignInManager<SignIn> signIns, TellOfAddressHandler tell)
{
    private const string Taken = "This address cannot be used to sign in here.";

    public async Task Handle(PersonId id, string address, CancellationToken cancellation)
    {
        var person = await db.People.SingleAsync(p => p.Id == id, cancellation);
        var user = await users.Users.SingleAsync(u => u.PersonId == id, cancellation);
        var (old, folded) = (person.Email, Person.FoldEmail(address));
        RuleBrokenException.Unless(!await db.People.AnyAsync(p => p.FoldedEmail == folded && p.Id != id, cancellation), Taken);
        person.MoveTo(address);
        (user.UserName, user.Email, user.EmailConfirmed) = (person.Email, person.Email, true);
        var change = Guid.CreateVersion7();
        RuleBrokenException.Unless(await ChangingAddresses.Change(users, user, old, change), Taken);
        await users.UpdateSecurityStampAsync(user);
        await tell.Changed(id, change, cancellation);
        await signIns.RefreshSignInAsync(user);
    }
}
