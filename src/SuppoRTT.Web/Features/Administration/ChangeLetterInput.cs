using FluentValidation;

using SuppoRTT.Data.Mailing;

namespace SuppoRTT.Web.Features.Administration;

/// <summary>The words of an e-mail, as they are typed.</summary>
public sealed record ChangeLetterInput
{
    public const string Preview = "preview";
    public const string Test = "test";

    [Asked("Subject", IsTyped = true)]
    public string? Subject { get; init; }

    [Asked("Text", IsTyped = true)]
    public string? Text { get; init; }

    /// <summary>The version that was the latest when the page was opened; 0 if there was none.</summary>
    public int Number { get; init; }

    /// <summary>Which button: look at it, have it sent to oneself, or save it.</summary>
    public string? Then { get; init; }
}

/// <summary>What every e-mail needs. What its words may name depends on what it is about.</summary>
public sealed class ChangeLetterValidator : AbstractValidator<ChangeLetterInput>
{
    public ChangeLetterValidator()
    {
        RuleFor(x => x.Subject).Given("Enter a subject").AtMost(LetterTemplate.LongestSubject, "The subject");
        RuleFor(x => x.Text).Given("Enter what the e-mail says").AtMost(LetterTemplate.LongestText, "The text");
    }
}
