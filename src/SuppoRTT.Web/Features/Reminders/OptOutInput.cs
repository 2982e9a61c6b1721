using FluentValidation;

namespace SuppoRTT.Web.Features.Reminders;

/// <summary>Why the doctor does without the programme, and with whom they discussed it.</summary>
public sealed record OptOutInput
{
    [Asked("Why do you do without it?", IsTyped = true)]
    public string? Reason { get; init => field = value?.ReplaceLineEndings("\n"); }

    [Asked("With whom did you discuss it?", IsTyped = true)]
    public string? DiscussedWith { get; init; }
}

/// <summary>Both have to be said.</summary>
public sealed class OptOutValidator : AbstractValidator<OptOutInput>
{
    public OptOutValidator()
    {
        RuleFor(x => x.Reason).Cascade(CascadeMode.Stop).Given("Enter why you do without the programme").AtMost(Typed.LongestReason, "The reason");
        RuleFor(x => x.DiscussedWith).Cascade(CascadeMode.Stop).Given("Enter with whom you discussed it").AtMost(200, "The name");
    }
}
