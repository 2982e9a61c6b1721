using FluentValidation;

namespace SuppoRTT.Web.Features.PaperSignatures;

/// <summary>Why a recorded signature does not count.</summary>
public sealed record TakeBackSignatureInput
{
    public int Revision { get; init; }

    [Asked("Why is it taken back?", IsTyped = true)]
    public string? Reason { get; init; }
}

/// <summary>A reason is needed.</summary>
public sealed class TakeBackSignatureValidator : AbstractValidator<TakeBackSignatureInput>
{
    public TakeBackSignatureValidator() => RuleFor(x => x.Reason).Given("Enter the reason").AtMost(Typed.LongestReason, "The reason");
}
