using FluentValidation;

using SuppoRTT.Domain.Absences;

namespace SuppoRTT.Web.Features.Absences;

/// <summary>Where an absence belongs, as it is posted: entries of the deanery's lists.</summary>
public sealed record ChangePostInput
{
    public const string Save = "save";
    public const string Edit = "edit";

    [Asked("Programme", IsNamed = true)]
    public string? Programme { get; init; }

    [Asked("Specialty", IsNamed = true)]
    public string? Specialty { get; init; }

    [Asked("School", IsNamed = true)]
    public string? School { get; init; }

    [Asked("Trust", IsNamed = true)]
    public string? Trust { get; init; }

    [Asked("Hospital or practice", IsNamed = true)]
    public string? Site { get; init; }

    [Asked("Why does it belong elsewhere?", IsTyped = true)]
    public string? Reason { get; init => field = value?.ReplaceLineEndings("\n"); }

    /// <summary>The version of the absence that was on the screen.</summary>
    public int Version { get; init; }

    /// <summary>The button that was pressed: to see what follows, to save, or to go back.</summary>
    public string? Then { get; init; }

    public Post Post => new(Id(Programme), Id(Specialty), Id(School), Id(Trust), Id(Site));

    private static Guid? Id(string? text) => Guid.TryParse(text, out var id) ? id : null;
}

/// <summary>A reason has to be given.</summary>
public sealed class ChangePostValidator : AbstractValidator<ChangePostInput>
{
    public ChangePostValidator() => RuleFor(x => x.Reason).Cascade(CascadeMode.Stop)
        .Given("Enter why it belongs elsewhere")
        .AtMost(Typed.LongestReason, "The reason");
}
