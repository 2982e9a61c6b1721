using FluentValidation;

using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Account;

public sealed record ForgottenPasswordPage(ForgottenPasswordInput Input);

public sealed record ForgottenPasswordInput
{
    [Asked("E-mail address", IsTyped = true)]
    public string? Email { get; init; }
}

public sealed class ForgottenPasswordValidator : AbstractValidator<ForgottenPasswordInput>
{
    public ForgottenPasswordValidator() => RuleFor(x => x.Email).Cascade(CascadeMode.Stop)
        .NotEmpty().WithMessage("Enter your e-mail address")
        .MaximumLength(EmailAddress.Longest).WithMessage($"The e-mail address must be {EmailAddress.Longest} characters or fewer")
        .EmailAddress().WithMessage("Enter an e-mail address in the correct format, like name@example.com");
}
