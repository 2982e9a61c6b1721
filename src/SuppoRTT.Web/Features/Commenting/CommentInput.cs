using FluentValidation;

using SuppoRTT.Domain.Absences.Commenting;

namespace SuppoRTT.Web.Features.Commenting;

/// <summary>A comment, or an answer to one, as it is typed.</summary>
public sealed record CommentInput
{
    [Asked("What you wrote", IsTyped = true)]
    public string? Comment { get; init; }

    /// <summary>The revision that was on the screen.</summary>
    public int Revision { get; init; }

    /// <summary>What the button says that is to be done with a comment.</summary>
    public CommentStep Then { get; init; }
}

/// <summary>A comment needs words, and not too many.</summary>
public sealed class CommentValidator : AbstractValidator<CommentInput>
{
    public CommentValidator()
    {
        RuleFor(x => x.Then).IsInEnum().WithMessage("Choose what to do with the comment");
        RuleFor(x => x.Comment).Given("Enter your words").When(x => x.Then == CommentStep.Answer);
        RuleFor(x => x.Comment).AtMost(QuestionComment.LongestText, "What you write");
    }
}
