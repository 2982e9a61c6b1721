using FluentValidation;

namespace SuppoRTT.Web.Features.Forms;

public sealed record CheckAnswersInput
{
    /// <summary>The revision that stood when the page was opened.</summary>
    public int Revision { get; init; }

    /// <summary>The fingerprint of the answers that were on the page.</summary>
    public string? Seen { get; init; }

    public bool Declared { get; init; }

    public string? ReasonForDates { get; init; }
}

public sealed class CheckAnswersValidator : AbstractValidator<CheckAnswersInput>
{
    public CheckAnswersValidator()
    {
        RuleFor(x => x.Declared).Equal(true).WithMessage("Tick the box to confirm the declaration");
        RuleFor(x => x.ReasonForDates).MaximumLength(2000).WithMessage("The reason must be 2,000 characters or fewer");
    }
}
