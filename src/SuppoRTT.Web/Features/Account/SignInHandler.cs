using Microsoft.AspNetCore.Identity;

using SuppoRTT.Data.Security;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Account;

/// <summary>Signs somebody in, or says why not in words that do not tell whether the address is known.</summary>
public sealed class SignInHandler(SignInManager<SignIn> signIns, UserManager<SignIn> users, AcceptInvitationsHandler invitations)
{
    public const string Wrong = "The e-mail address or the password is not right. Check both and try again";
    public const string Locked = "There were too many tries. Wait 15 minutes, or choose a new password";

    /// <summary>Null if they are signed in.</summary>
    public async Task<string?> Handle(SignInInput input, CancellationToken cancellation)
    {
        if (await users.FindByEmailAsync(Person.FoldEmail(input.Email!)) is not { } user)
        {
            // As long as a real check takes, so that the time does not tell either.
            users.PasswordHasher.HashPassword(new SignIn(), input.Password!);
            return Wrong;
        }

        var result = await signIns.PasswordSignInAsync(user, input.Password!, isPersistent: false, lockoutOnFailure: true);
        if (!result.Succeeded)
        {
            return result.IsLockedOut ? Locked : Wrong;
        }

        await invitations.Handle(user.PersonId, cancellation);
        return null;
    }
}
