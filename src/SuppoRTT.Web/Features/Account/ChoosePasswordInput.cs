using FluentValidation;

namespace SuppoRTT.Web.Features.Account;

public sealed record ChoosePasswordInput
{
    /// <summary>The button that shows what was typed, where no script does.</summary>
    public const string Show = "show";

    public string? Password { get; init; }

    public bool IsShown { get; init; }

    public string? Then { get; init; }
}

public sealed class ChoosePasswordValidator : AbstractValidator<ChoosePasswordInput>
{
    public ChoosePasswordValidator() => RuleFor(x => x.Password)
        .NotEmpty().WithMessage("Enter a password")
        .MaximumLength(200).WithMessage("Your password must have 200 characters or fewer");
}
