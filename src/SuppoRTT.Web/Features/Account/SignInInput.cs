using FluentValidation;

namespace SuppoRTT.Web.Features.Account;

public sealed record SignInInput
{
    public string? Email { get; init; }

    public string? Password { get; init; }

    public string? ReturnTo { get; init; }

    /// <summary>Their sign-in ended while they typed, and what they typed is kept.</summary>
    public bool Kept { get; init; }
}

public sealed class SignInValidator : AbstractValidator<SignInInput>
{
    public SignInValidator()
    {
        RuleFor(x => x.Email).NotEmpty().WithMessage("Enter your e-mail address");
        RuleFor(x => x.Password).NotEmpty().WithMessage("Enter your password");
    }
}
