using SuppoRTT.Domain.Forms;

namespace SuppoRTT.Web.Features.Forms;

/// <summary>One question as it stands by itself on the page of its section.</summary>
public sealed record SectionQuestion(FillSectionPage Page, QuestionFields Fields, Question Question)
{
    /// <summary>The question of this page on which it depends, for the script that hides it; null if there is none.</summary>
    public string? DependsOn => Fields.WhenAsked(Question) is null ? null : Question.ShowWhen!.Question;

    /// <summary>The answers with which it is asked; null where it is asked without certain answers.</summary>
    public string? DependsOnAnswers => DependsOn is null || Question.ShowWhen!.Is.Count == 0 ? null : string.Join(' ', Question.ShowWhen.Is);

    /// <summary>The answers with which it is not asked.</summary>
    public string? DependsOnOtherThan => DependsOn is null || Question.ShowWhen!.IsNot.Count == 0 ? null : string.Join(' ', Question.ShowWhen.IsNot);
}
