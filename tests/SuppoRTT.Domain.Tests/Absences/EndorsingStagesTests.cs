using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Commenting;
using SuppoRTT.Domain.Absences.Endorsing;
using SuppoRTT.Domain.Absences.PaperSignatures;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;

namespace SuppoRTT.Domain.Tests.Absences;

/// <summary>Which stages a form needs, and what waits for them.</summary>
public sealed class EndorsingStagesTests : AbsenceTestBase
{
    private const string Form = "pre-return";

    private static A OneStage { get; } = Wessex.With(Stages.Programme);

    private static A TwoStages { get; } = Wessex.With(Stages.Programme, Stages.Team);

    private static Actor Director => Wessex.Cast.ProgrammeDirector.Actor;

    [Theory]
    [InlineData(6, false)]
    [InlineData(7, true)]
    [InlineData(null, true)]
    public void Stage_OfLongAbsences_IsForThoseThatAreLongerOrWithoutAKnownEnd(int? months, bool isFor) =>
        Stages.Team.AppliesTo(new AbsencePeriod(Today, months is { } m ? Today.AddMonths(m) : null)).ShouldBe(isFor);

    [Fact]
    public void Stage_OfAnAbsenceThatIsNotLong_FallsAway()
    {
        var (absence, _) = TwoStages.SignedOff(Form, TwoStages.Absence(Today.AddMonths(3), Today.AddMonths(8)));
        absence.Endorse(Form, Director);

        absence.Form(Form).Status.ShouldBe(FormStatus.SignedOff);
    }

    [Fact]
    public void Stage_InWhoseRoleTheFormWasSigned_FallsAway()
    {
        var midlands = WestMidlands.With(Stages.Programme);
        var (absence, _) = midlands.AwaitingSignOff(Form);

        midlands.SignOff(absence, Form, midlands.Cast.ProgrammeDirector.Actor);

        (absence.Form(Form).Status, absence.Form(Form).Endorsements.Count).ShouldBe((FormStatus.SignedOff, 0));
    }

    [Fact]
    public void Absence_IsClosedOnceTheLastFormIsEndorsed_NotBefore()
    {
        var absence = OneStage.Back();
        foreach (var form in OneStage.Forms.Select(f => f.Key))
        {
            OneStage.AwaitingSignOff(form, absence, [.. OneStage.Form(form).Questions.Where(q => q.Fact == Fact.Outcome).Select(q => (q.Key, "ready"))]);
            OneStage.SignOff(absence, form);
            absence.Status.ShouldBe(AbsenceStatus.Open);
            absence.Endorse(form, Director);
        }

        absence.Status.ShouldBe(AbsenceStatus.Closed);
    }

    [Fact]
    public void Rota_IsSentThePlanOnceItIsEndorsed()
    {
        var (absence, _) = OneStage.SignedOff(Form);
        absence.WhyNoRotaPlan(Wessex.Rules.RotaPlan!).ShouldNotBeNull().ShouldContain("once that form is signed and endorsed");

        absence.Endorse(Form, Director);

        absence.WhyNoRotaPlan(Wessex.Rules.RotaPlan!).ShouldBeNull();
    }

    [Fact]
    public void Comment_BySomebodyWhoseStageLetsThem_IsTaken()
    {
        var head = new Actor(ActorKind.Person, new PersonId(Guid.NewGuid()), "Hal Demo-Ford", [new RoleHeld(Role.HeadOfSchool)]);
        var (silent, _) = Wessex.With(Stages.Programme with { Role = Role.HeadOfSchool, May = [ReviewPower.Endorse] }).SignedOff(Form);
        var asked = Wessex.With(Stages.Programme with { Role = Role.HeadOfSchool });
        var (absence, _) = asked.SignedOff(Form);
        var on = new CommentOn(asked.Form(Form), asked.Form(Form).Questions.First(q => q is { IsAsked: true, IsPrivate: false }).Key, 1);

        Refused(silent, () => silent.CommentOnQuestion(on, "Which site?", null, head, Morning));
        absence.CommentOnQuestion(on, "Which site?", null, head, Morning)!.By.Role.ShouldBe(Role.HeadOfSchool);
    }

    [Fact]
    public void Settle_ByWhoCommentedInTheirTurn_IsTakenOnceItIsOver_AndByNobodyElseOfTheirRole()
    {
        var (head, another) = (Head("Hal Demo-Ford"), Head("Hope Demo-Ray"));
        var asked = Wessex.With(Stages.Programme with { Role = Role.HeadOfSchool });
        var (absence, _) = asked.SignedOff(Form);
        var comment = absence.CommentOnQuestion(new CommentOn(asked.Form(Form), asked.Form(Form).Questions.First(q => q is { IsAsked: true, IsPrivate: false }).Key, 1), "Which site?", null, head, Morning)!;
        absence.Endorse(Form, head);

        (absence.MayComment(head, Form), absence.MayAnswer(another, comment)).ShouldBe((false, false));
        absence.AnswerComment(comment, CommentStep.Answer, "The large one, I see", head, Morning);
        absence.AnswerComment(comment, CommentStep.Resolve, null, head, Morning);
        comment.ResolvedBy.ShouldBe(head.Name);

        static Actor Head(string name) => new(ActorKind.Person, new PersonId(Guid.NewGuid()), name, [new RoleHeld(Role.HeadOfSchool)]);
    }

    [Fact]
    public void Endorse_OfAnAbsenceOnHold_IsRefused()
    {
        var (absence, _) = OneStage.SignedOff(Form);
        absence.PutOnHold("The visa is open", Staff, Morning);

        Refused(absence, () => absence.Endorse(Form, Director)).Message.ShouldContain("on hold");
        Refused(absence, () => absence.SendBackForm(OneStage.Form(Form), 1, "Hm", [], Director, Morning)).Message.ShouldContain("on hold");
    }

    [Fact]
    public void NextStep_IsOfWhoEndorses_ByTheirDay()
    {
        var (absence, _) = OneStage.SignedOff(Form);

        var step = NextSteps.Of(Standing.Of(absence), Wessex.Rules, Today).Single(s => s.Kind == StepKind.Endorse);

        (step.Turn, step.By, step.Deadline!.Form).ShouldBe((Turn.Endorser, Today.AddDays(14), Form));
    }
}
