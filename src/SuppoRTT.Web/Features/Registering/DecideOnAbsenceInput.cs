using FluentValidation;

namespace SuppoRTT.Web.Features.Registering;

public sealed record DecideOnAbsenceInput
{
    public bool? Accepts { get; init; }

    public string? Reason { get; init; }
}

public sealed class DecideOnAbsenceValidator : AbstractValidator<DecideOnAbsenceInput>
{
    public DecideOnAbsenceValidator()
    {
        RuleFor(x => x.Accepts).NotNull().WithMessage("Select whether the programme applies");
        RuleFor(x => x.Reason).NotEmpty().WithMessage("Enter the reason for your decision").MaximumLength(2000).WithMessage("The reason must be 2,000 characters or fewer");
    }
}
