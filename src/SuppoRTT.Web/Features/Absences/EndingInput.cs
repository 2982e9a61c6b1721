using FluentValidation;

namespace SuppoRTT.Web.Features.Absences;

/// <summary>What is posted to end an absence early or to undo that: the reason, and what was on the screen.</summary>
public sealed record EndingInput
{
    [Asked("Your reason", IsTyped = true)]
    public string? Reason { get; init => field = value?.ReplaceLineEndings("\n"); }

    public int Version { get; init; }
}

public sealed class EndingValidator : AbstractValidator<EndingInput>
{
    public EndingValidator() => RuleFor(x => x.Reason).Cascade(CascadeMode.Stop)
        .Given("Enter a reason")
        .AtMost(Typed.LongestReason, "The reason");
}
