using SuppoRTT.Domain.Absences.Commenting;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Domain.Absences;

/// <summary>Comments on the answers of submitted forms.</summary>
public sealed partial class Absence
{
    /// <summary>Whether somebody who may know of the absence reads an answer, and so the comments on it.</summary>
    public bool SeesAnswer(Actor reader, string form, Question question) => !question.IsPrivate || AudiencesOf(reader, form).Any(question.SeenBy);

    /// <summary>May ask or say something about an answer: those who read the form for another. The doctor answers.</summary>
    public bool MayComment(Actor actor, string form) => actor.Kind == ActorKind.Person && !actor.Is(TraineeId) && (AudiencesOf(actor, form).Count > 0 || (MayEndorse(actor, form) && Form(form).WaitingEndorsement!.MayComment));

    /// <summary>Why nothing is commented on now, in a sentence; null if it can be.</summary>
    public string? WhyNoComment(string form) => Form(form).Revision == 0 ? "This form was not submitted yet, so there is nothing to comment on." : WhyNotOpen;

    /// <summary>May answer a comment: the doctor, those who may comment, and who made it, once their turn to comment is over too, as long as they have to do with the absence.</summary>
    public bool MayAnswer(Actor actor, QuestionComment comment) =>
        actor.Is(TraineeId) || MayComment(actor, comment.FormKey) || (actor.Kind == ActorKind.Person && RoleOf(actor) is not null && MayResolve(actor, comment) && IsStillTheirs(actor, comment));

    /// <summary>What was said in somebody's name is that one's to go on with, once nobody stands in for them.</summary>
    private static bool IsStillTheirs(Actor actor, QuestionComment comment) => comment.By.OnBehalfOfId is not { } absent || actor.Id.Value == absent || actor.StandsInFor.Any(s => s.Id.Value == absent);

    /// <summary>May say that a comment is settled, or not after all: who made it, and the doctor.</summary>
    public bool MayResolve(Actor actor, QuestionComment comment) => actor.Is(TraineeId) || actor.Did(comment.By) || comment.By.OnBehalfOfId == actor.Id.Value;

    /// <summary>Says something about one answer of the latest revision. The last comment on the form once more (a double click) is not made again: null.</summary>
    /// <param name="on">Which answer.</param>
    /// <param name="text">What is said.</param>
    /// <param name="last">The last comment on this form; null if this is the first.</param>
    /// <param name="by">Who says it.</param>
    /// <param name="at">When.</param>
    public QuestionComment? CommentOnQuestion(CommentOn on, string text, QuestionComment? last, Actor by, DateTimeOffset at)
    {
        var form = on.Definition.Key;
        RuleBrokenException.Unless(MayComment(by, form), "Only those who read the form for another comment on it.");
        RuleBrokenException.Unless(WhyNoComment(form) is null, WhyNoComment(form) ?? "");
        RuleBrokenException.Unless(on.RevisionRead == Form(form).Revision, "The form has changed since you opened it.");
        RuleBrokenException.Unless(on.Definition.Question(on.Question) is { IsAsked: true } question && SeesAnswer(by, form, question), "This form has no such question for you.");
        MustBeAComment(text);
        if (last is not null && last.QuestionKey == on.Question && last.Revision == on.RevisionRead && last.Text == text.Trim() && by.Did(last.By))
        {
            return null;
        }

        by = ByRight(by, a => MayComment(a, form) && SeesAnswer(a, form, on.Definition.Question(on.Question)!));
        var comment = new QuestionComment(this, on, (last?.Number ?? 0) + 1, text.Trim(), StampOf(by), at);
        Record(new QuestionCommented(form, on.RevisionRead), by, at);
        return comment;
    }

    /// <summary>
    /// Answers a comment, says that it is settled, or opens it again. The doctor settles it with an answer; who made it needs no words. The same again (a double click) changes nothing.
    /// </summary>
    public void AnswerComment(QuestionComment comment, CommentStep step, string? words, Actor by, DateTimeOffset at)
    {
        RuleBrokenException.Unless(comment.AbsenceId == Id && MayAnswer(by, comment), "Only the doctor and those who read the form answer comments on it.");
        RuleBrokenException.Unless(step == CommentStep.Answer || MayResolve(by, comment), "Only who made the comment and the doctor can say that it is settled.");
        by = ByRight(by, a => MayAnswer(a, comment) && (step == CommentStep.Answer || MayResolve(a, comment)));
        var said = string.IsNullOrWhiteSpace(words) ? null : words.Trim();
        RuleBrokenException.Unless(said is not null || step != CommentStep.Answer, "An answer needs words.");
        if (said is not null && !comment.IsSaidLast(said, by))
        {
            MustBeOpen();
            MustBeAComment(said);
            comment.Reply(said, StampOf(by), at);
            Record(new CommentAnswered(comment.FormKey, comment.By.OnBehalfOfId ?? comment.By.Id), by, at);
        }

        if (step != CommentStep.Answer && comment.IsOpen == (step == CommentStep.Resolve))
        {
            Settle(comment, step, by, at);
        }
    }

    private void Settle(QuestionComment comment, CommentStep step, Actor by, DateTimeOffset at)
    {
        MustBeOpen();
        if (step == CommentStep.OpenAgain)
        {
            comment.OpenAgain();
            Record(new CommentReopened(comment.FormKey), by, at);
            return;
        }

        RuleBrokenException.Unless(by.Did(comment.By) || comment.Replies.Any(r => by.Did(r.By)), "Answer the comment before you say that it is settled.");
        comment.Resolve(StampOf(by), at);
        Record(new CommentResolved(comment.FormKey), by, at);
    }

    private static void MustBeAComment(string text)
    {
        RuleBrokenException.Unless(!string.IsNullOrWhiteSpace(text), "A comment needs words.");
        RuleBrokenException.Unless(text.Trim().Length <= QuestionComment.LongestText, "The comment is too long.");
    }
}
