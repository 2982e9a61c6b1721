using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Testing;

namespace SuppoRTT.Domain.Tests.Absences;

/// <summary>What a form said and says no more does not stay with the absence.</summary>
public sealed class SupportAfterTests : AbsenceTestBase
{
    private static readonly (string, string)[] _wanted = [("needsSupport", "yes"), ("coachingSessions", "2"), ("reorientationDays", "3"), ("reviewOn", "2027-06-20")];

    [Fact]
    public void Submit_WithoutTheSupportThatWasAskedForBefore_TakesItBack()
    {
        var absence = Wessex.Absence();
        var first = Answers(absence, "pre-return", ["coaching", "reorientation"], _wanted);
        Submit(absence, "pre-return", first);
        absence.Support.ShouldBe(new ReturnSupport(2, 3, null, null, new(2027, 6, 20)));

        absence.TakeBackForm("pre-return", 1, Doctor, Morning);
        Submit(absence, "pre-return", Answers(absence, "pre-return", [], ("needsSupport", "no")), Said("pre-return", first));

        absence.Support.ShouldBe(new ReturnSupport(null, null, null, null, null));
        Events(absence).TakeLast(2).ShouldBe([new SupportAsked(null, null), new ReviewDropped()]);
    }

    [Fact]
    public void Submit_WithABuddyInsteadOfSupervision_TakesItsDaysBack()
    {
        var absence = WestMidlands.Absence();
        var first = WestMidlands.AnswersFor(absence, "pre-return", ("supervisionWanted", "supervision"));
        WestMidlands.Submit(absence, "pre-return", first);
        absence.Support.IsSupervised.ShouldBeTrue();

        var doctor = WestMidlands.Cast.Trainee.Actor;
        absence.TakeBackForm("pre-return", 1, doctor, Morning);
        var second = WestMidlands.AnswersFor(absence, "pre-return", ("supervisionWanted", "buddy"));
        absence.Submit("pre-return", new Submission(WestMidlands.Form("pre-return"), second, A.NoPlan, 1, null, new FactsBefore(FactsSaid.In(WestMidlands.Form("pre-return"), first), new FactsSaid())), doctor, Morning);

        (absence.SupervisionStarts, absence.SupervisionEnds).ShouldBe((null, null));
        LastEvent(absence).ShouldBe(new SupervisionDropped());
    }

    [Fact]
    public void Submit_ReadyAfterExtend_LeadsBackToThePlanBeforeIt()
    {
        var (absence, plan) = Planned();
        var extended = Wessex.AnswersFor(absence, "post-return", ("returnedOn", Day(Today)), ("needsSupport", "yes"), ("wantsCoaching", "yes"), ("coachingSessions", "3"), ("outcome", "extend"), ("supervisionEnds", Day(Today.AddDays(40))), ("reviewOn", Day(Today.AddDays(41))));
        Submit(absence, "post-return", extended, Said("post-return", null, plan));
        absence.Support.ShouldBe(new ReturnSupport(3, null, Today, Today.AddDays(40), Today.AddDays(41)));

        absence.TakeBackForm("post-return", 1, Doctor, Morning);
        Submit(absence, "post-return", Wessex.AnswersFor(absence, "post-return", ("returnedOn", Day(Today)), ("needsSupport", "no"), ("outcome", "ready")), Said("post-return", extended, plan));

        absence.Support.ShouldBe(new ReturnSupport(2, null, Today, Today.AddDays(13), Today.AddDays(20)));
        absence.Outcome.ShouldBe(ReviewOutcome.Ready);
    }

    [Fact]
    public void Submit_ReadyForTheFirstTime_LeavesThePlanAsItWas()
    {
        var (absence, plan) = Planned();
        var before = absence.Support;

        Submit(absence, "post-return", Wessex.AnswersFor(absence, "post-return", ("returnedOn", Day(Today)), ("needsSupport", "no"), ("outcome", "ready")), Said("post-return", null, plan));

        absence.Support.ShouldBe(before);
    }

    [Fact]
    public void SupportAfter_OnceTheLongerSupervisionIsOver_KeepsWhatHappened()
    {
        var (absence, plan) = Planned();
        var extended = Wessex.AnswersFor(absence, "post-return", ("returnedOn", Day(Today)), ("needsSupport", "no"), ("outcome", "extend"), ("supervisionEnds", Day(Today.AddDays(40))), ("reviewOn", Day(Today.AddDays(41))));
        Submit(absence, "post-return", extended, Said("post-return", null, plan));
        var ready = FactsSaid.In(Wessex.Form("post-return"), Wessex.AnswersFor(absence, "post-return", ("outcome", "ready")));

        absence.SupportAfter("post-return", ready, Said("post-return", extended, plan), Today.AddDays(41)).SupervisionEnds.ShouldBe(Today.AddDays(40));
        absence.SupportAfter("post-return", ready, Said("post-return", extended, plan), Today.AddDays(40)).SupervisionEnds.ShouldBe(Today.AddDays(13));
    }

    [Fact]
    public void SupportAfter_WhereALaterFormSaidMore_IsNotTakenBackByAnEarlierOne()
    {
        var (absence, plan) = Planned();
        Submit(absence, "post-return", Wessex.AnswersFor(absence, "post-return", ("returnedOn", Day(Today)), ("needsSupport", "yes"), ("wantsCoaching", "yes"), ("coachingSessions", "3"), ("outcome", "ready")), Said("post-return", null, plan));

        absence.SupportAfter("pre-return", new FactsSaid(), Said("pre-return", plan), Today).CoachingSessions.ShouldBe(3);
    }

    /// <summary>Expected back today, with coaching, two weeks of closer supervision and a review.</summary>
    private static (Absence Absence, Answers Plan) Planned()
    {
        var absence = Wessex.Absence(Today.AddMonths(-6), Today);
        var plan = Answers(absence, "pre-return", ["coaching", "supervision"], ("needsSupport", "yes"), ("coachingSessions", "2"), ("reviewOn", Day(Today.AddDays(20))));
        Submit(absence, "pre-return", plan);
        return (absence, plan);
    }

    private static Answers Answers(Absence absence, string form, string[] wanted, params (string, string)[] given) =>
        Wessex.AnswersFor(absence, form, given).With("supportWanted", new ChoicesAnswer([.. wanted])).With("outOfHours", "none");

    private static FactsBefore Said(string form, Answers? here, Answers? plan = null) => new(
        here is null ? new FactsSaid() : FactsSaid.In(Wessex.Form(form), here), plan is null ? new FactsSaid() : FactsSaid.In(Wessex.Form("pre-return"), plan));

    private static void Submit(Absence absence, string form, Answers answers, FactsBefore? before = null)
    {
        if (absence.Form(form).Status == FormStatus.NotStarted)
        {
            absence.StartForm(form, Guid.NewGuid(), Doctor);
        }

        absence.Submit(form, new Submission(Wessex.Form(form), answers, A.NoPlan, absence.Form(form).Revision, null, before), Doctor, Morning).ShouldNotBeNull();
    }
}
