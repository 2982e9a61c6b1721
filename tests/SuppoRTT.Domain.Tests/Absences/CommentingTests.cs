using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Commenting;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;

namespace SuppoRTT.Domain.Tests.Absences;

/// <summary>Comments on answers: who makes them, who answers, and who says that they are settled.</summary>
public sealed class CommentingTests : AbsenceTestBase
{
    private const string Key = "pre-absence";

    private static FormDefinition Form => Wessex.Form(Key);

    private static Question Open => Form.Questions.First(q => q is { IsAsked: true, IsPrivate: false });

    private static Question Private => Form.Questions.First(q => q is { IsAsked: true, IsPrivate: true });

    private static Actor Director => Wessex.Cast.ProgrammeDirector.Actor;

    [Fact]
    public void Comment_ByThoseWhoReadTheForm_IsRecordedWithoutItsWords()
    {
        var absence = Submitted();

        var comment = Comment(absence, Supervisor, "  Which skills?  ")!;

        (comment.Text, comment.Number, comment.Revision, comment.By.Role, comment.IsOpen).ShouldBe(("Which skills?", 1, 1, Role.EducationalSupervisor, true));
        LastEvent(absence).ShouldBe(new QuestionCommented(Key, 1));
        Comment(absence, Director, "And when?", comment)!.Number.ShouldBe(2);
    }

    [Fact]
    public void Comment_ByTheDoctor_EvenOfManyRoles_ByAStrangerAndByAGuest_IsRefused()
    {
        var absence = Submitted();

        foreach (var actor in new[] { Doctor, DoctorOfManyRoles, Stranger, Actor.Guest(Supervisor.Id, Supervisor.Name, Supervisor.Roles, absence.Id, Key) })
        {
            Refused(absence, () => Comment(absence, actor, "Why?")).Message.ShouldBe("Only those who read the form for another comment on it.");
        }
    }

    [Fact]
    public void Comment_BeforeTheFormIsSent_OnAnotherRevision_OrOnAnEndedAbsence_IsRefused()
    {
        var draft = Wessex.Absence();
        Refused(draft, () => draft.CommentOnQuestion(new CommentOn(Form, Open.Key, 0), "Why?", null, Supervisor, Morning)).Message.ShouldContain("not submitted yet");

        var absence = Submitted();
        Refused(absence, () => absence.CommentOnQuestion(new CommentOn(Form, Open.Key, 2), "Why?", null, Supervisor, Morning)).Message.ShouldContain("has changed since");

        absence.Withdraw("Plans changed", Doctor, Morning);
        Refused(absence, () => Comment(absence, Supervisor, "Why?"));
    }

    [Fact]
    public void Comment_OnAnAnswerThatTheyMayNotSee_OrThatIsNone_IsRefusedAlike()
    {
        var absence = Submitted();

        var hidden = Refused(absence, () => absence.CommentOnQuestion(new CommentOn(Form, Private.Key, 1), "Why?", null, Director, Morning));
        var none = Refused(absence, () => absence.CommentOnQuestion(new CommentOn(Form, "no-such-question", 1), "Why?", null, Director, Morning));

        hidden.Message.ShouldBe(none.Message);
        absence.CommentOnQuestion(new CommentOn(Form, Private.Key, 1), "Why?", null, Supervisor, Morning).ShouldNotBeNull();
    }

    [Theory]
    [InlineData("  ", "A comment needs words.")]
    [InlineData(null, "The comment is too long.")]
    public void Comment_WithoutWordsOrWithTooMany_IsRefused(string? text, string why)
    {
        var absence = Submitted();

        Refused(absence, () => Comment(absence, Supervisor, text ?? new string('x', QuestionComment.LongestText + 1))).Message.ShouldBe(why);
        Comment(absence, Supervisor, new string('x', QuestionComment.LongestText)).ShouldNotBeNull();
    }

    [Fact]
    public void Comment_MadeTwice_IsMadeOnce_ButByAnotherPersonOnceMore()
    {
        var absence = Submitted();
        var first = Comment(absence, Supervisor, "Which skills?")!;
        var events = Events(absence).Count();

        Comment(absence, Supervisor, "Which skills? ", first).ShouldBeNull();
        Events(absence).Count().ShouldBe(events);
        Comment(absence, Director, "Which skills?", first).ShouldNotBeNull();
    }

    [Fact]
    public void Settle_ByTheDoctor_NeedsTheirAnswer_ByWhoMadeIt_None()
    {
        var absence = Submitted();
        var comment = Comment(absence, Supervisor, "Which skills?")!;

        Should.Throw<Domain.Common.RuleBrokenException>(() => absence.AnswerComment(comment, CommentStep.Resolve, null, Doctor, Morning)).Message.ShouldContain("Answer the comment before");
        comment.IsOpen.ShouldBeTrue();
        absence.AnswerComment(comment, CommentStep.Resolve, "Airway skills", Doctor, Morning);
        (comment.ResolvedBy, comment.Replies.Single().Text).ShouldBe((Doctor.Name, "Airway skills"));
        Events(absence).TakeLast(2).ShouldBe([new CommentAnswered(Key, Supervisor.Id.Value), new CommentResolved(Key)]);

        var other = Comment(absence, Supervisor, "And when?", comment)!;
        absence.AnswerComment(other, CommentStep.Resolve, null, Supervisor, Morning);
        other.IsOpen.ShouldBeFalse();
    }

    [Fact]
    public void Settle_ByAnotherReader_IsRefused_AndTheyMayOnlyAnswer()
    {
        var absence = Submitted();
        var comment = Comment(absence, Supervisor, "Which skills?")!;

        Refused(absence, () => absence.AnswerComment(comment, CommentStep.Resolve, null, Director, Morning)).Message.ShouldStartWith("Only who made the comment");
        absence.AnswerComment(comment, CommentStep.Answer, "Airway, I think", Director, Morning);
        Refused(absence, () => absence.AnswerComment(comment, CommentStep.Answer, "Me too", Stranger, Morning)).Message.ShouldStartWith("Only the doctor");
        Refused(absence, () => absence.AnswerComment(comment, CommentStep.Answer, " ", Doctor, Morning)).Message.ShouldBe("An answer needs words.");
    }

    [Fact]
    public void Settle_ByWhoMadeItAndHasNothingToDoWithTheAbsenceAnyMore_IsRefused()
    {
        var absence = Submitted();
        var comment = Comment(absence, Supervisor, "Which skills?")!;
        absence.NameSupervisor(Stranger.Id, Stranger.Name, Doctor, Morning);

        Refused(absence, () => absence.AnswerComment(comment, CommentStep.Resolve, null, Supervisor, Morning)).Message.ShouldStartWith("Only the doctor");
    }

    [Fact]
    public void Settle_OrAnswer_Twice_ChangesNothingMore_AndItIsOpenedAgainOnce()
    {
        var absence = Submitted();
        var comment = Comment(absence, Supervisor, "Which skills?")!;
        Twice(CommentStep.Answer, "Airway skills", Doctor, 1);
        Twice(CommentStep.Resolve, null, Supervisor, 1);
        Twice(CommentStep.OpenAgain, null, Doctor, 1);

        comment.IsOpen.ShouldBeTrue();
        LastEvent(absence).ShouldBe(new CommentReopened(Key));

        void Twice(CommentStep step, string? words, Actor by, int events)
        {
            var before = Events(absence).Count();
            absence.AnswerComment(comment, step, words, by, Morning);
            absence.AnswerComment(comment, step, words, by, Morning);
            (Events(absence).Count() - before).ShouldBe(events, step.ToString());
        }
    }

    [Fact]
    public void Answer_ToACommentOfAnotherAbsence_IsRefused()
    {
        var comment = Comment(Submitted(), Supervisor, "Which skills?")!;
        var other = Submitted();

        Refused(other, () => other.AnswerComment(comment, CommentStep.Answer, "Airway skills", Doctor, Morning));
        comment.Replies.ShouldBeEmpty();
    }

    private static Absence Submitted() => Wessex.AwaitingSignOff().Absence;

    private static QuestionComment? Comment(Absence absence, Actor by, string text, QuestionComment? last = null) =>
        absence.CommentOnQuestion(new CommentOn(Form, Open.Key, 1), text, last, by, Morning);
}
