using FluentValidation;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Web.Features.Components;

namespace SuppoRTT.Web.Features.Registering;

public sealed record RegisterAbsenceInput
{
    /// <summary>The e-mail address of the doctor; empty for oneself.</summary>
    public string? TraineeEmail { get; init; }

    public bool? Planned { get; init; }

    public string? Type { get; init; }

    public ApprovalState? Approval { get; init; }

    public string? ApprovedBy { get; init; }

    public TypedDate? ApprovedOn { get; init; }

    public TypedDate? Starts { get; init; }

    public bool? ReturnKnown { get; init; }

    public TypedDate? ExpectedReturn { get; init; }

    /// <summary>Why the programme should apply to a short absence.</summary>
    public string? Reason { get; init; }

    public bool? SupervisorKnown { get; init; }

    public string? SupervisorEmail { get; init; }

    /// <summary>The button: check, change or register.</summary>
    public string? Then { get; init; }

    public DateOnly? KnownReturn => ReturnKnown == true ? ExpectedReturn?.Date : null;
}

public sealed class RegisterAbsenceValidator : AbstractValidator<RegisterAbsenceInput>
{
    private const string RealDate = "must be a real date, like 27 3 2027";

    public RegisterAbsenceValidator()
    {
        RuleFor(x => x.TraineeEmail).MaximumLength(254).WithMessage("The e-mail address must be 254 characters or fewer");
        RuleFor(x => x.Planned).NotNull().WithMessage("Select whether the absence is planned or has begun");
        RuleFor(x => x.Type).NotEmpty().WithMessage("Select the type of absence");
        RuleFor(x => x.Approval).NotNull().WithMessage("Select whether the absence is approved");
        RuleFor(x => x.ApprovedBy).MaximumLength(200).WithMessage("The name must be 200 characters or fewer");
        RuleFor(x => x.ApprovedOn).Must(d => d is null || d.IsEmpty || d.Date is not null).WithMessage($"The day of the approval {RealDate}");
        RuleFor(x => x.Starts).Must(d => d?.Date is { Year: >= 1990 and <= 2100 }).WithMessage($"The first day away {RealDate}");
        RuleFor(x => x.ReturnKnown).NotNull().WithMessage("Select whether the return is known");
        When(x => x.ReturnKnown == true, () =>
        {
            RuleFor(x => x.ExpectedReturn).Must(d => d?.Date is not null).WithMessage($"The expected return {RealDate}");
            RuleFor(x => x.ExpectedReturn).Must((x, d) => d?.Date is not { } back || x.Starts?.Date is not { } starts || back > starts).WithMessage("The expected return must be after the first day away");
            RuleFor(x => x.ExpectedReturn).Must((x, d) => d?.Date is not { } back || x.Starts?.Date is not { } starts || back <= starts.AddYears(AbsencePeriod.MostYears)).WithMessage("An absence can be ten years long at most");
        });
        RuleFor(x => x.Reason).MaximumLength(2000).WithMessage("The reason must be 2,000 characters or fewer");
        RuleFor(x => x.SupervisorKnown).NotNull().WithMessage("Select whether you know the supervisor");
        When(x => x.SupervisorKnown == true, () => RuleFor(x => x.SupervisorEmail).NotEmpty().WithMessage("Enter the supervisor’s e-mail address"));
    }
}
