using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Commenting;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Commenting;

/// <summary>One answer of a form, to be commented on.</summary>
/// <param name="Form">The latest revision as this reader may read it.</param>
/// <param name="Question">The question.</param>
/// <param name="Comments">What was said on the form before.</param>
/// <param name="Input">What is posted.</param>
public sealed record CommentOnQuestionPage(SubmittedForm Form, Question Question, FormComments Comments, CommentInput Input)
{
    public string Reference => Form.Absence.Reference;

    public bool May => Form.Absence.MayComment(Comments.Reader, Form.Form.Key);

    public string? NotNow => Form.Absence.WhyNoComment(Form.Form.Key);

    /// <summary>The answer in words.</summary>
    public string Answer => Form.Answers[Question.Key] is { } answer ? AnswerSheet.Words(Question, answer) : AnswerSheet.NotAnswered;

    /// <summary>Who will read it: as the answer.</summary>
    public string Readers => Question.IsPrivate ? AudienceWords.Of(Question.Viewers) : "everybody who may read this form, the doctor among them";
}

/// <summary>Finds an answer as its reader may read it, with what was said about it.</summary>
public sealed class CommentOnQuestionQuery(SuppoRTTContext db, SubmittedForms forms)
{
    public async Task<CommentOnQuestionPage?> Find(string reference, string form, string key, CommentInput? input, Actor reader, CancellationToken cancellation)
    {
        if (await forms.Find(reference, form, null, reader, cancellation) is not { } found || found.Definition.Question(key) is not { IsAsked: true } question || !found.Absence.SeesAnswer(reader, form, question))
        {
            return null;
        }

        var comments = await db.CommentsOn(found.Absence, found.Definition, reader, cancellation);
        return new CommentOnQuestionPage(found, question, comments, input ?? new CommentInput { Revision = found.Form.Revision });
    }
}
