using FluentValidation;

using SuppoRTT.Web.Features.Components;

namespace SuppoRTT.Web.Features.Requests;

/// <summary>What is asked of the deanery, as it is posted.</summary>
public sealed record MakeRequestInput
{
    [Asked("What do you ask for?", IsInRules = true)]
    public string? Kind { get; init; }

    /// <summary>The later first day away.</summary>
    [Asked("Later first day away", IsTyped = true)]
    public TypedDate? Start { get; init; }

    /// <summary>The later first day back.</summary>
    [Asked("Later first day back", IsTyped = true)]
    public TypedDate? Return { get; init; }

    [Asked("Why?", IsTyped = true)]
    public string? Reason { get; init => field = value?.ReplaceLineEndings("\n"); }

    public int Version { get; init; }
}

/// <summary>Something is chosen, and there is a reason.</summary>
public sealed class MakeRequestValidator : AbstractValidator<MakeRequestInput>
{
    public MakeRequestValidator()
    {
        RuleFor(x => x.Kind).NotEmpty().WithMessage("Select what you ask for");
        RuleFor(x => x.Reason).Cascade(CascadeMode.Stop).Given("Enter why you ask for it").AtMost(Typed.LongestReason, "The reason");
    }
}
