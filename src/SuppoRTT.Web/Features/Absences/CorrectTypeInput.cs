using FluentValidation;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Web.Features.Components;

namespace SuppoRTT.Web.Features.Absences;

/// <summary>The type of absence and its approval, as they are put right.</summary>
public sealed record CorrectTypeInput : IAskedApproval
{
    [Asked("What type of absence is it?", IsInRules = true)]
    public string? Type { get; init; }

    [Asked("Why is the type corrected?", IsTyped = true)]
    public string? Reason { get; init => field = value?.ReplaceLineEndings("\n"); }

    [Asked("Is it approved?")]
    [Says(nameof(ApprovalState.Approved), "Yes, it is approved")]
    [Says(nameof(ApprovalState.AppliedFor), "It is applied for")]
    [Says(nameof(ApprovalState.NotNeeded), "It needs no approval")]
    public ApprovalState? State { get; init; }

    [Asked("Who approved it?", IsTyped = true)]
    public string? ApprovedBy { get; init; }

    [Asked("When was it approved?", IsTyped = true)]
    public TypedDate? ApprovedOn { get; init; }

    /// <summary>The version of the absence that was on the screen.</summary>
    public int Version { get; init; }

    /// <summary>The type that the absence has now; not posted.</summary>
    public string? TypeNow { get; internal init; }
}

/// <summary>Another type needs a reason; by whom and when it was approved does not have to be known.</summary>
public sealed class CorrectTypeValidator : AbstractValidator<CorrectTypeInput>
{
    public CorrectTypeValidator(TimeProvider time)
    {
        RuleFor(x => x.Type).NotEmpty().WithMessage("Select the type of absence");
        RuleFor(x => x.Reason).Cascade(CascadeMode.Stop).Given("Enter why the type is corrected").AtMost(Typed.LongestReason, "The reason").When(x => x.Type != x.TypeNow);
        this.AsksForApproval(time);
    }
}
