using FluentValidation;

namespace SuppoRTT.Web.Features.Registering;

public sealed record DescribeAbsenceInput
{
    /// <summary>Known before it begins; otherwise it has begun already.</summary>
    public bool? Planned { get; init; }

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
