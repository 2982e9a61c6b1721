using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Security;
using SuppoRTT.Domain.People;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Account;

/// <summary>
/// Writes to the address with which somebody wants to sign in. Their password is asked for, since whoever holds a phone that was left signed in could take all of it over.
/// Whether somebody else has that address is not told: then no e-mail comes.
/// </summary>
public sealed class ChangeAddressHandler(SuppoRTTContext db, UserManager<SignIn> users, SignInManager<SignIn> signIns, TellOfAddressHandler tell)
{
    /// <summary>The field that is wrong, and how; null if an e-mail is on its way.</summary>
    public async Task<(string Field, string Fault)?> Handle(PersonId person, ChangeAddressInput input, CancellationToken cancellation)
    {
        var user = await users.Users.SingleAsync(u => u.PersonId == person, cancellation);
        var address = Typed.Words(input.Address)!;
        var password = await signIns.CheckPasswordSignInAsync(user, input.Password!, lockoutOnFailure: true);
        if (!password.Succeeded)
        {
            return (nameof(input.Password), password.IsLockedOut ? SignInHandler.Locked : "The password is not right");
        }

        var folded = Person.FoldEmail(address);
        if (folded == Person.FoldEmail(user.Email!))
        {
            return (nameof(input.Address), "You sign in with this address already");
        }

        if (!await tell.CanWriteTo(person, cancellation))
        {
            return (nameof(input.Address), "You belong to no deanery now, so nobody can write to you. Ask the deanery that you belonged to");
        }

        // Kept in either case, so that the page says the same; the link that confirms it is not written to an address that somebody has.
        await ChangingAddresses.Ask(users, user, address.ToLowerInvariant());
        if (!await db.People.AnyAsync(p => p.FoldedEmail == folded, cancellation))
        {
            await tell.Ask(person, cancellation);
        }

        return null;
    }
}
