using FluentValidation;

namespace SuppoRTT.Web.Features.ActionPlans;

public sealed record CommentOnNeedInput
{
    public string? Comment { get; init => field = value?.ReplaceLineEndings("\n"); }
}

public sealed class CommentOnNeedValidator : AbstractValidator<CommentOnNeedInput>
{
    public const int Longest = 2000;

    public CommentOnNeedValidator() => RuleFor(x => x.Comment).Cascade(CascadeMode.Stop)
        .NotEmpty().WithMessage("Enter a comment")
        .MaximumLength(Longest).WithMessage("The comment must be 2,000 characters or fewer");
}
