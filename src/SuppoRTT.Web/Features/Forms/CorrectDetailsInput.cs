using FluentValidation;

using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Forms;

/// <summary>The doctor's details as they are typed; each is named like the detail that it is.</summary>
public sealed record CorrectDetailsInput
{
    /// <summary>How the details stood when the page was opened.</summary>
    public int Version { get; init; }

    [Asked("GMC number", IsTyped = true)]
    public string? GmcNumber { get; init; }

    [Asked("GDC number", IsTyped = true)]
    public string? GdcNumber { get; init; }

    [Asked("Public health number", IsTyped = true)]
    public string? PublicHealthNumber { get; init; }

    /// <summary>"yes" from a new starter who has none of the numbers yet.</summary>
    [Asked("If you are new and have no number")]
    [Says("yes", "I have none of these numbers yet")]
    public string? HasNoNumber { get; init; }

    [Asked("Training number", IsTyped = true)]
    public string? TrainingNumber { get; init; }

    [Asked("Programme", IsTyped = true)]
    public string? Programme { get; init; }

    [Asked("Specialty", IsTyped = true)]
    public string? Specialty { get; init; }

    [Asked("Grade", IsTyped = true)]
    public string? Grade { get; init; }

    [Asked("Trust", IsTyped = true)]
    public string? Trust { get; init; }

    [Asked("Hospital or practice", IsTyped = true)]
    public string? Site { get; init; }

    [Asked("Department", IsTyped = true)]
    public string? Department { get; init; }

    [Asked("Lead employer", IsTyped = true)]
    public string? LeadEmployer { get; init; }

    public bool HasNumber => (Typed.Words(GmcNumber) ?? Typed.Words(GdcNumber) ?? Typed.Words(PublicHealthNumber)) is not null;

    public string? this[TrainingDetail detail] => detail switch
    {
        TrainingDetail.GmcNumber => GmcNumber,
        TrainingDetail.GdcNumber => GdcNumber,
        TrainingDetail.PublicHealthNumber => PublicHealthNumber,
        TrainingDetail.TrainingNumber => TrainingNumber,
        TrainingDetail.Programme => Programme,
        TrainingDetail.Specialty => Specialty,
        TrainingDetail.Grade => Grade,
        TrainingDetail.Trust => Trust,
        TrainingDetail.Site => Site,
        TrainingDetail.Department => Department,
        TrainingDetail.LeadEmployer => LeadEmployer,
    };
}

/// <summary>What a number or a place of training may look like.</summary>
public sealed class CorrectDetailsValidator : AbstractValidator<CorrectDetailsInput>
{
    public CorrectDetailsValidator()
    {
        RuleFor(x => x.GmcNumber).Must(n => RegistrationNumbers.TidyGmc(n) is not { } gmc || RegistrationNumbers.IsGmc(gmc)).WithMessage("The GMC number must be 7 digits, like 0001234");
        RuleFor(x => x.GdcNumber).Must(n => RegistrationNumbers.Tidy(n) is not { } gdc || RegistrationNumbers.IsGdc(gdc)).WithMessage("The GDC number must begin with 5 digits, like 000123");
        RuleFor(x => x.PublicHealthNumber).AtMost(RegistrationNumbers.Longest, "The public health number");
        RuleFor(x => x.TrainingNumber).AtMost(TrainingNumbers.Longest, "The training number");
        RuleFor(x => x.Programme).AtMost(WrittenPost.Longest, "The programme");
        RuleFor(x => x.Specialty).AtMost(WrittenPost.Longest, "The specialty");
        RuleFor(x => x.Trust).AtMost(WrittenPost.Longest, "The trust");
        RuleFor(x => x.Site).AtMost(WrittenPost.Longest, "The hospital or practice");
        RuleFor(x => x.Department).AtMost(WrittenPost.Longest, "The department");
        RuleFor(x => x.LeadEmployer).AtMost(WrittenPost.Longest, "The lead employer");
    }
}
