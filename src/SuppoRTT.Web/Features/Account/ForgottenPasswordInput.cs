using FluentValidation;

namespace SuppoRTT.Web.Features.Account;

public sealed record ForgottenPasswordPage(ForgottenPasswordInput Input);

public sealed record ForgottenPasswordInput
{
    public string? Email { get; init; }
}

public sealed class ForgottenPasswordValidator : AbstractValidator<ForgottenPasswordInput>
{
    public ForgottenPasswordValidator() => RuleFor(x => x.Email).Cascade(CascadeMode.Stop)
        .NotEmpty().WithMessage("Enter your e-mail address")
        .EmailAddress().WithMessage("Enter an e-mail address in the correct format, like name@example.com")
        .MaximumLength(254).WithMessage("The e-mail address must have 254 characters or fewer");
}
