using FluentValidation;

namespace SuppoRTT.Web.Features.Registering;

public sealed record RegisterAbsenceInput
{
    public const string Mine = "mine";
    public const string Another = "another";

    /// <summary>Whose absence it is: <see cref="Mine"/> or <see cref="Another"/>. Asked only of those who may register both.</summary>
    public string? Whose { get; init; }
}

public sealed class RegisterAbsenceValidator : AbstractValidator<RegisterAbsenceInput>
{
    public RegisterAbsenceValidator() =>
        RuleFor(x => x.Whose).Must(w => w is RegisterAbsenceInput.Mine or RegisterAbsenceInput.Another).WithMessage("Select whose absence it is");
}
