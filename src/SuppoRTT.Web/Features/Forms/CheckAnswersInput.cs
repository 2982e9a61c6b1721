using FluentValidation;

namespace SuppoRTT.Web.Features.Forms;

public sealed record CheckAnswersInput
{
    /// <summary>The revision that stood when the page was opened.</summary>
    public int Revision { get; init; }

    /// <summary>The fingerprint of the answers that were on the page.</summary>
    public string? Seen { get; init; }

    [Asked("Why do the dates change?", IsTyped = true)]
    public string? ReasonForDates { get; init; }
}

public sealed class CheckAnswersValidator : AbstractValidator<CheckAnswersInput>
{
    public CheckAnswersValidator() => RuleFor(x => x.ReasonForDates).AtMost(Typed.LongestReason, "The reason");
}
