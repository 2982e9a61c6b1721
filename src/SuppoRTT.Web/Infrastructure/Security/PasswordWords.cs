using Microsoft.AspNetCore.Identity;

namespace SuppoRTT.Web.Infrastructure.Security;

/// <summary>What is wrong with a password, in words for the field.</summary>
internal sealed class PasswordWords : IdentityErrorDescriber
{
    public override IdentityError PasswordTooShort(int length) =>
        new() { Code = nameof(PasswordTooShort), Description = $"Your password must have {length} characters or more" };

    public override IdentityError PasswordRequiresUniqueChars(int uniqueChars) =>
        new() { Code = nameof(PasswordRequiresUniqueChars), Description = $"Your password must have at least {uniqueChars} different characters" };
}
