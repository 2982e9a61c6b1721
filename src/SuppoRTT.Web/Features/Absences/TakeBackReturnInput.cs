using FluentValidation;

namespace SuppoRTT.Web.Features.Absences;

/// <summary>Why the doctor is not back after all.</summary>
public sealed record TakeBackReturnInput
{
    [Asked("Why is the return taken back?", IsTyped = true)]
    public string? Reason { get; init => field = value?.ReplaceLineEndings("\n"); }

    /// <summary>The version of the absence that was on the screen.</summary>
    public int Version { get; init; }
}

/// <summary>A reason is needed.</summary>
public sealed class TakeBackReturnValidator : AbstractValidator<TakeBackReturnInput>
{
    public TakeBackReturnValidator() => RuleFor(x => x.Reason).Given("Enter why the return is taken back").AtMost(Typed.LongestReason, "The reason");
}
