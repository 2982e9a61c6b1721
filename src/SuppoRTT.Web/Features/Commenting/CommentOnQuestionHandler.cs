using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Commenting;
using SuppoRTT.Domain.Absences.Commenting;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Commenting;

/// <summary>Puts a comment beside an answer.</summary>
public sealed class CommentOnQuestionHandler(SuppoRTTContext db, TimeProvider time)
{
    public Task Handle(CommentOnQuestionPage page, CommentInput input, Actor by, CancellationToken cancellation) => db.TryTwice(async () =>
    {
        var absence = await db.WholeAbsence(page.Reference, by, cancellation) ?? throw new RuleBrokenException("This absence is not there any more.");
        var form = page.Form.Form.Key;
        var on = new CommentOn(page.Form.Definition, page.Question.Key, input.Revision);
        if (absence.CommentOnQuestion(on, Typed.Words(input.Comment)!, await db.LastComment(absence, form, cancellation), by, time.GetUtcNow()) is { } comment)
        {
            db.Comments.Add(comment);
        }

        await db.SaveChangesAsync(cancellation);
    });
}
