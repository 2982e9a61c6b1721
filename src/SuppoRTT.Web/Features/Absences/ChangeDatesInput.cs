using FluentValidation;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Web.Features.Components;

namespace SuppoRTT.Web.Features.Absences;

public sealed record ChangeDatesInput
{
    public const string Known = "known";
    public const string NotKnown = "not-known";
    public const string Save = "save";
    public const string Edit = "edit";

    [Asked("First day away", IsTyped = true)]
    public TypedDate? Starts { get; init; }

    /// <summary>Whether the return is known: <see cref="Known"/> or <see cref="NotKnown"/>.</summary>
    [Asked("Is the return date known?")]
    [Says(Known, "Yes, or roughly")]
    [Says(NotKnown, "Not known yet")]
    public string? Return { get; init; }

    [Asked("Expected first day back", IsTyped = true)]
    public TypedDate? ExpectedReturn { get; init; }

    [Asked("Why do the dates change?", IsTyped = true)]
    public string? Reason { get; init => field = value?.ReplaceLineEndings("\n"); }

    /// <summary>Why the programme should apply, if the new dates make it a short absence on which the deanery decides.</summary>
    [Asked("Why would the programme still help?", IsTyped = true)]
    public string? ReasonIfShort { get; init => field = value?.ReplaceLineEndings("\n"); }

    public int Version { get; init; }

    /// <summary>The button that was pressed: to see what follows, to save, or to go back to the dates.</summary>
    public string? Then { get; init; }

    /// <summary>The return that is expected now, which may stand although it has passed, as when only the first day away was wrong; not posted.</summary>
    public DateOnly? ReturnNow { get; internal init; }

    /// <summary>The dates, if they can be those of an absence.</summary>
    public AbsencePeriod? Period => Starts?.Date is { Year: >= AbsencePeriod.EarliestYear and <= AbsencePeriod.LatestYear } starts && IsPossible(starts)
        ? new AbsencePeriod(starts, TypedReturn)
        : null;

    internal DateOnly? TypedReturn => Return == Known ? ExpectedReturn?.Date : null;

    private bool IsPossible(DateOnly starts) => Return switch
    {
        NotKnown => true,
        Known => TypedReturn > starts && TypedReturn <= starts.AddYears(AbsencePeriod.MostYears),
        _ => false,
    };
}

public sealed class ChangeDatesValidator : AbstractValidator<ChangeDatesInput>
{
    /// <summary>The rules for what is asked beside the preview, of dates that make the absence a short one.</summary>
    public const string IfShort = "IfShort";

    public ChangeDatesValidator(TimeProvider time)
    {
        var today = time.GetUtcNow().DateInUk;
        RuleFor(x => x.Starts).Cascade(CascadeMode.Stop)
            .Must(d => d is { IsEmpty: false }).WithMessage("Enter the first day away")
            .Must(d => d!.Date is not null).WithMessage("The first day away must be a real date, like 27 3 2027")
            .Must(d => d!.Date >= today.AddYears(-AbsencePeriod.MostYearsAhead) && !AbsencePeriod.IsTooFarAhead(d.Date.Value, today)).WithMessage($"The first day away must be within {AbsencePeriod.MostYearsAhead} years of today. Check the year");
        RuleFor(x => x.Return).Must(r => r is ChangeDatesInput.Known or ChangeDatesInput.NotKnown).WithMessage("Select whether the return date is known");
        RuleFor(x => x.ExpectedReturn).Cascade(CascadeMode.Stop)
            .Must(d => d is { IsEmpty: false }).WithMessage("Enter the expected first day back")
            .Must(d => d!.Date is not null).WithMessage("The expected first day back must be a real date, like 27 3 2027")
            .Must((x, d) => x.Starts?.Date is not { } starts || d!.Date > starts).WithMessage("The expected first day back must be after the first day away")
            .Must((x, d) => x.Starts?.Date is not { Year: < 9900 } starts || d!.Date <= starts.AddYears(AbsencePeriod.MostYears)).WithMessage("An absence can be 10 years long at most")
            .Must((x, d) => d!.Date >= today || d.Date == x.ReturnNow).WithMessage("The expected first day back must be today or later. For a return that has happened already, confirm the return instead")
            .When(x => x.Return == ChangeDatesInput.Known);
        RuleFor(x => x.Reason).Cascade(CascadeMode.Stop)
            .Given("Enter why the dates change")
            .AtMost(Typed.LongestReason, "The reason");
        RuleSet(IfShort, () => RuleFor(x => x.ReasonIfShort).Cascade(CascadeMode.Stop)
            .Given("Enter why the programme would still help")
            .AtMost(Typed.LongestReason, "Why it would still help"));
    }
}
