using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Commenting;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Commenting;

/// <summary>Answers, settles or reopens a comment.</summary>
public sealed class AnswerCommentHandler(SuppoRTTContext db, TimeProvider time)
{
    public Task Handle(AnswerCommentPage page, CommentInput input, Actor by, CancellationToken cancellation) => db.TryTwice(async () =>
    {
        var absence = await db.WholeAbsence(page.Reference, by, cancellation) ?? throw new RuleBrokenException("This absence is not there any more.");
        var comment = await db.Comment(absence, page.Comment.FormKey, page.Comment.Number, cancellation) ?? throw new RuleBrokenException("This comment is not there any more.");
        absence.AnswerComment(comment, input.Then, Typed.Words(input.Comment), by, time.GetUtcNow());
        await db.SaveChangesAsync(cancellation);
    });
}
