using FluentValidation;

using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Account;

public sealed record SignInInput
{
    [Asked("E-mail address", IsTyped = true)]
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
        RuleFor(x => x.Email).NotEmpty().WithMessage("Enter your e-mail address")
            .MaximumLength(EmailAddress.Longest).WithMessage($"The e-mail address must be {EmailAddress.Longest} characters or fewer");
        RuleFor(x => x.Password).NotEmpty().WithMessage("Enter your password")
            .MaximumLength(ChoosePasswordInput.Longest).WithMessage($"The password must be {ChoosePasswordInput.Longest} characters or fewer");
    }
}
