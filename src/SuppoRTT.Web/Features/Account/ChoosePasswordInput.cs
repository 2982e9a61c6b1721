using FluentValidation;

namespace SuppoRTT.Web.Features.Account;

public sealed record ChoosePasswordInput
{
    public const int Longest = 200;

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
        .MaximumLength(ChoosePasswordInput.Longest).WithMessage($"Your password must be {ChoosePasswordInput.Longest} characters or fewer");
}
