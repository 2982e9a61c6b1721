using FluentValidation;

using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Account;

/// <summary>The address with which somebody wants to sign in from now on, and their password.</summary>
public sealed record ChangeAddressInput
{
    [Asked("New e-mail address", IsTyped = true)]
    public string? Address { get; init; }

    public string? Password { get; init; }
}

/// <summary>An address that can be one, and a password.</summary>
public sealed class ChangeAddressValidator : AbstractValidator<ChangeAddressInput>
{
    public ChangeAddressValidator()
    {
        RuleFor(x => x.Address).Address();
        RuleFor(x => x.Password).NotEmpty().WithMessage("Enter your password")
            .MaximumLength(ChoosePasswordInput.Longest).WithMessage($"The password must be {ChoosePasswordInput.Longest} characters or fewer");
    }
}
