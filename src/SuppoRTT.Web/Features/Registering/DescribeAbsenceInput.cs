using FluentValidation;

namespace SuppoRTT.Web.Features.Registering;

public sealed record DescribeAbsenceInput
{
    /// <summary>Known before it begins; otherwise it has begun already.</summary>
    [Asked("Is the absence planned, or has it begun?")]
    [Says("true", "It is planned")]
    [Says("false", "It has begun already")]
    public bool? Planned { get; init; }

    [Asked("What type of absence is it?", IsInRules = true)]
    public string? Type { get; init; }
}

public sealed class DescribeAbsenceValidator : AbstractValidator<DescribeAbsenceInput>
{
    public DescribeAbsenceValidator()
    {
        RuleFor(x => x.Planned).NotNull().WithMessage("Select whether the absence is planned or has begun");
        RuleFor(x => x.Type).NotEmpty().WithMessage("Select the type of absence");
    }
}
