using FluentValidation;

namespace SuppoRTT.Web.Features.Registering;

public sealed record DecideOnAbsenceInput
{
    [Asked("Does the programme apply?")]
    [Says("true", "Yes")]
    [Says("false", "No")]
    public bool? Applies { get; init; }

    [Asked("Why?", IsTyped = true)]
    public string? Reason { get; init; }
}

public sealed class DecideOnAbsenceValidator : AbstractValidator<DecideOnAbsenceInput>
{
    public DecideOnAbsenceValidator()
    {
        RuleFor(x => x.Applies).NotNull().WithMessage("Select whether the programme applies");
        RuleFor(x => x.Reason).Cascade(CascadeMode.Stop).Given("Enter the reason for your decision").AtMost(Typed.LongestReason, "The reason");
    }
}
