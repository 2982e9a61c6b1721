using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Commenting;
using SuppoRTT.Domain.Absences.Commenting;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Commenting;

/// <summary>One comment, to be answered, settled or opened again.</summary>
/// <param name="Comments">What was said on the form, as this reader reads it.</param>
/// <param name="Form">The name of the form.</param>
/// <param name="Comment">The comment that is answered.</param>
/// <param name="Question">What it is about.</param>
/// <param name="Input">What is posted.</param>
public sealed record AnswerCommentPage(FormComments Comments, string Form, QuestionComment Comment, Question Question, CommentInput Input)
{
    public string Reference => Comments.Absence.Reference;

    public bool May => Comments.Absence.MayAnswer(Comments.Reader, Comment);

    public bool MayResolve => Comments.Absence.MayResolve(Comments.Reader, Comment);

    public string? NotNow => Comments.Absence.WhyNotOpen;

    /// <summary>The doctor, or who does not settle their own comment, says something first.</summary>
    public bool NeedsWords => !Comments.Reader.Did(Comment.By) && !Comment.Replies.Any(r => Comments.Reader.Did(r.By));

    /// <summary>What is wrong with settling it so.</summary>
    public string? Problem => Input.Then == CommentStep.Resolve && NeedsWords && Typed.Words(Input.Comment) is null ? "Enter your answer before you settle the comment" : null;
}

/// <summary>Finds a comment as its reader may read it.</summary>
public sealed class AnswerCommentQuery(SuppoRTTContext db, SubmittedForms forms)
{
    public async Task<AnswerCommentPage?> Find(string reference, string form, int number, CommentInput? input, Actor reader, CancellationToken cancellation)
    {
        if (await forms.Find(reference, form, null, reader, cancellation) is not { } found)
        {
            return null;
        }

        var comments = await db.CommentsOn(found.Absence, found.Definition, reader, cancellation);
        return comments.All.SingleOrDefault(c => c.Number == number) is { } comment
            ? new AnswerCommentPage(comments, found.Definition.Name, comment, found.Definition.Question(comment.QuestionKey)!, input ?? new CommentInput())
            : null;
    }
}
