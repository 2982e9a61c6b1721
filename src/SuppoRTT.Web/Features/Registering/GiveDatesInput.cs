using FluentValidation;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Web.Features.Components;

namespace SuppoRTT.Web.Features.Registering;

public sealed record GiveDatesInput
{
    [Asked("First day away", IsTyped = true)]
    public TypedDate? Starts { get; init; }

    [Asked("Is the return known?")]
    [Says("true", "Yes, or roughly")]
    [Says("false", "Not known yet")]
    public bool? ReturnKnown { get; init; }

    [Asked("Expected first day back", IsTyped = true)]
    public TypedDate? ExpectedReturn { get; init; }

    /// <summary>As said on the page before; not posted.</summary>
    public bool IsPlanned { get; init; }

    public DateOnly? KnownReturn => ReturnKnown == true ? ExpectedReturn?.Date : null;

    public AbsencePeriod ToPeriod() => new(Starts!.Date!.Value, KnownReturn);

    /// <summary>A planned absence begins today or later, one that has begun today or before.</summary>
    public static bool Fits(DateOnly starts, bool isPlanned, DateOnly today) => isPlanned ? starts >= today : starts <= today;
}

public sealed class GiveDatesValidator : AbstractValidator<GiveDatesInput>
{
    private const string RealDate = "must be a real date, like 27 3 2027";

    public GiveDatesValidator(TimeProvider time)
    {
        var today = time.GetUtcNow().DateInUk;
        RuleFor(x => x.Starts).Cascade(CascadeMode.Stop)
            .Must(d => d is { IsEmpty: false }).WithMessage("Enter the first day away")
            .Must(d => d!.Date is { Year: >= AbsencePeriod.EarliestYear and <= AbsencePeriod.LatestYear }).WithMessage($"The first day away {RealDate}")
            .Must(d => !AbsencePeriod.IsTooFarAhead(d!.Date!.Value, today)).WithMessage($"The first day away must be within {AbsencePeriod.MostYearsAhead} years of today. Check the year")
            .Must((x, d) => !x.IsPlanned || GiveDatesInput.Fits(d!.Date!.Value, true, today)).WithMessage("The first day of a planned absence must be today or later. If it has begun already, go back and say so")
            .Must((x, d) => x.IsPlanned || GiveDatesInput.Fits(d!.Date!.Value, false, today)).WithMessage("The first day of an absence that has begun must be today or before. If it is still to come, go back and say so");
        RuleFor(x => x.ReturnKnown).NotNull().WithMessage("Select whether the return is known");
        RuleFor(x => x.ExpectedReturn).Cascade(CascadeMode.Stop)
            .Must(d => d is { IsEmpty: false }).WithMessage("Enter the expected first day back")
            .Must(d => d!.Date is not null).WithMessage($"The expected first day back {RealDate}")
            .Must((x, d) => x.Starts?.Date is not { } starts || d!.Date > starts).WithMessage("The expected first day back must be after the first day away")
            .Must((x, d) => x.Starts?.Date is not { Year: <= AbsencePeriod.LatestYear } starts || d!.Date <= starts.AddYears(AbsencePeriod.MostYears)).WithMessage("An absence can be 10 years long at most")
            .When(x => x.ReturnKnown == true);
    }
}
