using FluentValidation;

using SuppoRTT.Domain.Absences;

namespace SuppoRTT.Web.Features.Absences;

/// <summary>How things stand, as it is put right.</summary>
public sealed record CorrectSituationInput
{
    [Asked("About how long away", typeof(SituationWords))]
    public ExpectedLength? Length { get; init; }

    [Asked("Known to the doctor when it was registered")]
    [Says("true", "Yes")]
    [Says("false", "No, or it is not certain")]
    public bool? DoctorKnows { get; init; }

    [Asked("Referred to occupational health")]
    [Says(nameof(OccupationalHealthReferral.Yes), "Yes")]
    [Says(nameof(OccupationalHealthReferral.No), "No")]
    [Says(nameof(OccupationalHealthReferral.NotKnown), "Not known")]
    public OccupationalHealthReferral? Referral { get; init; }

    [Asked("A note to the deanery", IsTyped = true)]
    public string? Note { get; init => field = value?.ReplaceLineEndings("\n"); }

    /// <summary>Why the programme should apply, if the guess makes it a short absence on which the deanery decides.</summary>
    [Asked("Why would the programme still help?", IsTyped = true)]
    public string? ReasonIfShort { get; init => field = value?.ReplaceLineEndings("\n"); }

    /// <summary>The version of the absence that was on the screen.</summary>
    public int Version { get; init; }

    /// <summary>The return is not known, so that its length is asked; not posted.</summary>
    public bool AsksLength { get; internal init; }

    /// <summary>The guess makes it a short absence on which the deanery decides, so that a reason is asked; not posted.</summary>
    public bool AsksForDecision { get; internal init; }

    public UnplannedSituation ToSituation() => new(Length, DoctorKnows!.Value, Referral ?? OccupationalHealthReferral.NotKnown, Typed.Words(Note));
}

/// <summary>What has to be said.</summary>
public sealed class CorrectSituationValidator : AbstractValidator<CorrectSituationInput>
{
    public CorrectSituationValidator()
    {
        RuleFor(x => x.Length).NotNull().When(x => x.AsksLength).WithMessage("Select about how long it will be, or that it is not known");
        RuleFor(x => x.ReasonIfShort).Cascade(CascadeMode.Stop)
            .Given("Enter why the programme would still help")
            .AtMost(Typed.LongestReason, "Why it would still help")
            .When(x => x.AsksForDecision);
        RuleFor(x => x.DoctorKnows).NotNull().WithMessage("Select yes, or that it is no or not certain");
        RuleFor(x => x.Note).AtMost(UnplannedSituation.LongestNote, "The note");
    }
}
