using FluentValidation;

namespace SuppoRTT.Web.Features.ActionPlans;

public sealed record CommentOnNeedInput
{
    [Asked("Your comment", IsTyped = true)]
    public string? Comment { get; init; }
}

public sealed class CommentOnNeedValidator : AbstractValidator<CommentOnNeedInput>
{
    public CommentOnNeedValidator() => RuleFor(x => x.Comment).Given("Enter a comment").AtMost(Typed.LongestReason, "The comment");
}
