using Microsoft.AspNetCore.Identity;

using SuppoRTT.Data.Security;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Account;

/// <summary>Sets the password, makes the sign-in of somebody who has none, ends their other sessions and a lock after wrong passwords, signs them in, and accepts the invitations that they have.</summary>
public sealed class ChoosePasswordHandler(UserManager<SignIn> users, SignInManager<SignIn> signIns, AcceptInvitationsHandler invitations)
{
    /// <summary>Null if they are signed in, else what is wrong with the password.</summary>
    public async Task<string?> Handle(ChoosePasswordPage page, CancellationToken cancellation)
    {
        var user = page.SignIn ?? SignInOf(page.Person!);
        var result = page.SignIn is null ? await users.CreateAsync(user, page.Input.Password!) : await Change(user, page.Input.Password!);
        if (!result.Succeeded)
        {
            var password = result.Errors.FirstOrDefault(e => e.Code.StartsWith("Password", StringComparison.Ordinal));
            return password?.Description ?? throw new RuleBrokenException("A password was chosen with this link while you had it open.");
        }

        await signIns.SignInAsync(user, isPersistent: false);
        await invitations.Handle(user.PersonId, cancellation);
        return null;
    }

    /// <summary>Whether this is the same password again, from a second press of the button: then they are signed in too.</summary>
    public async Task<bool> IsSecondPress(ChoosePasswordPage page) =>
        page is { SignIn: { } user, Input.Password: { Length: > 0 } password }
        && (await signIns.PasswordSignInAsync(user, password, isPersistent: false, lockoutOnFailure: true)).Succeeded;

    private static SignIn SignInOf(Person person) => new()
    {
        Id = Guid.CreateVersion7(),
        PersonId = person.Id,
        UserName = person.Email,
        Email = person.Email,
        EmailConfirmed = true,
    };

    private async Task<IdentityResult> Change(SignIn user, string password)
    {
        (user.LockoutEnd, user.AccessFailedCount, user.EmailConfirmed) = (null, 0, true);
        return await users.ResetPasswordAsync(user, await users.GeneratePasswordResetTokenAsync(user), password);
    }
}
