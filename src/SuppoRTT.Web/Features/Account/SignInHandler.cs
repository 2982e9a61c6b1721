using Microsoft.AspNetCore.Identity;

using SuppoRTT.Data.Security;
using SuppoRTT.Domain.People;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Account;

/// <summary>Signs somebody in, or says why not in words that do not tell whether the address is known.</summary>
public sealed class SignInHandler(SignInManager<SignIn> signIns, UserManager<SignIn> users, AcceptInvitationsHandler invitations, UnknownAddresses unknown)
{
    public const string Wrong = "The e-mail address or the password is not right. Check both and try again";
    public const string Locked = "There were too many tries. Wait 15 minutes, or choose a new password";

    /// <summary>Null if they are signed in.</summary>
    public async Task<string?> Handle(SignInInput input, CancellationToken cancellation)
    {
        var address = Person.FoldEmail(input.Email!);
        if (await users.FindByEmailAsync(address) is not { } user)
        {
            return RefuseUnknown(address, input.Password!);
        }

        var result = await signIns.PasswordSignInAsync(user, input.Password!, isPersistent: false, lockoutOnFailure: true);
        if (!result.Succeeded)
        {
            return result.IsLockedOut ? Locked : Wrong;
        }

        await Welcome(user.PersonId, cancellation);
        return null;
    }

    /// <summary>Whoever is signed in accepts the invitations that they have.</summary>
    public Task Welcome(PersonId person, CancellationToken cancellation) => invitations.Handle(person, cancellation);

    /// <summary>In as many words, tries and as much time as a wrong password of a known address.</summary>
    private string RefuseUnknown(string address, string password)
    {
        if (unknown.IsLocked(address))
        {
            return Locked;
        }

        users.PasswordHasher.HashPassword(new SignIn(), password);
        return unknown.LocksNow(address) ? Locked : Wrong;
    }
}
