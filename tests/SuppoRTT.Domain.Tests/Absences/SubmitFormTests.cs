using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Testing;

namespace SuppoRTT.Domain.Tests.Absences;

public sealed class SubmitFormTests : AbsenceTestBase
{
    [Fact]
    public void StartForm_ByTheSupervisor_IsNoNewsButCountsAsAChange()
    {
        var absence = Wessex.Absence();
        var (events, version) = (absence.LastEventNumber, absence.Version);

        absence.StartForm("pre-absence", Guid.NewGuid(), Supervisor);

        absence.Form("pre-absence").Status.ShouldBe(FormStatus.Draft);
        absence.LastEventNumber.ShouldBe(events);
        absence.Version.ShouldBeGreaterThan(version);
        Refused(absence, () => absence.StartForm("pre-absence", Guid.NewGuid(), Doctor));
        Refused(absence, () => absence.StartForm("pre-return", Guid.NewGuid(), Wessex.Cast.ProgrammeDirector.Actor));
    }

    [Fact]
    public void Submit_ByTheDoctor_SignsTheFirstRevision()
    {
        var (absence, revision) = Wessex.AwaitingSignOff();
        var form = absence.Form("pre-absence");

        (form.Status, form.Revision, form.RevisionHash).ShouldBe((FormStatus.AwaitingSignOff, 1, revision.Hash));
        form.ValidSignature(Party.Trainee)!.By.Id.ShouldBe(Doctor.Id.Value);
        form.ValidSignature(Party.Supervisor).ShouldBeNull();
        LastEvent(absence).ShouldBe(new FormSubmitted("pre-absence", 1));
        FormRevision.HashOf(revision.DefinitionVersionId, revision.Answers, revision.Plan, revision.Doctor).ShouldBe(revision.Hash);
    }

    [Fact]
    public void Submit_TheSameAgain_ChangesNothing()
    {
        var (absence, _) = Wessex.AwaitingSignOff();
        var before = Snapshot.Of(absence);

        Submit(absence, "pre-absence", opened: 0).ShouldBeNull();

        Snapshot.Of(absence).ShouldBe(before);
    }

    [Fact]
    public void Submit_SomethingElseFromAStalePage_IsRefused()
    {
        var (absence, _) = Wessex.AwaitingSignOff();

        Refused(absence, () => Submit(absence, "pre-absence", opened: 0, given: ("shareWithNobody", "x"), plan: "[{}]")).Message.ShouldContain("changed since");
        Refused(absence, () => Submit(absence, "pre-absence", opened: 1)).Message.ShouldContain("waiting for sign-off");
    }

    [Fact]
    public void Submit_WithoutStarting_IsRefusedInWords()
    {
        var absence = Wessex.Absence();

        Refused(absence, () => Submit(absence, "pre-absence", opened: 0)).Message.ShouldContain("not started");
    }

    [Fact]
    public void Submit_BySomebodyElse_IsRefused()
    {
        var absence = Started("pre-absence");
        var submission = new Submission(Wessex.Form("pre-absence"), Wessex.AnswersFor(absence, "pre-absence"), A.NoPlan, 0);

        Refused(absence, () => absence.Submit("pre-absence", submission, Supervisor, Morning));
        Refused(absence, () => absence.Submit("pre-absence", submission, Staff, Morning));
    }

    [Fact]
    public void Submit_BeforeTakingOver_IsRefused()
    {
        var absence = Wessex.AbsenceForAnother();
        absence.StartForm("pre-absence", Guid.NewGuid(), Supervisor);

        Refused(absence, () => Submit(absence, "pre-absence", opened: 0)).Message.ShouldContain("Take over");
        absence.TakeOver(Doctor, Morning);
        Submit(absence, "pre-absence", opened: 0).ShouldNotBeNull();
    }

    [Fact]
    public void Submit_WithAnswersMissingOrOfAnotherForm_IsRefused()
    {
        var absence = Started("pre-absence");

        Refused(absence, () => absence.Submit("pre-absence", new Submission(Wessex.Form("pre-absence"), Answers.None, A.NoPlan, 0), Doctor, Morning)).Message.ShouldContain("missing");
        Refused(absence, () => absence.Submit("pre-absence", new Submission(Wessex.Form("post-return"), Answers.None, A.NoPlan, 0), Doctor, Morning)).Message.ShouldContain("another form");
    }

    [Fact]
    public void Submit_WithOtherDates_MovesThemAndReopensTheOtherFormsOnly()
    {
        var absence = Wessex.Absence();
        Wessex.SignedOff("pre-return", absence);
        absence.StartForm("pre-absence", Guid.NewGuid(), Doctor);
        var later = absence.Period.ExpectedReturn!.Value.AddMonths(1);

        Submit(absence, "pre-absence", 0, ("expectedReturn", Day(later)));

        absence.Period.ExpectedReturn.ShouldBe(later);
        absence.Form("pre-absence").Status.ShouldBe(FormStatus.AwaitingSignOff);
        absence.Form("pre-return").Status.ShouldBe(FormStatus.Reopened);
        absence.Remarks.ShouldHaveSingleItem().Text.ShouldBe("The dates moved");
    }

    [Theory]
    [InlineData("expectedReturn", "2026-02-01")]
    [InlineData("expectedReturn", "2099-02-01")]
    [InlineData("starts", "9999-12-31")]
    public void Submit_WithDatesThatCannotBe_LeavesNothingHalfDone(string key, string date)
    {
        var absence = Started("pre-absence");

        Refused(absence, () => Submit(absence, "pre-absence", 0, (key, date)));
    }

    [Fact]
    public void Submit_WithOtherDatesAndNoReason_LeavesNothingHalfDone()
    {
        var absence = Started("pre-absence");
        var answers = Wessex.AnswersFor(absence, "pre-absence", ("expectedReturn", Day(absence.Period.ExpectedReturn!.Value.AddDays(1))));

        Refused(absence, () => absence.Submit("pre-absence", new Submission(Wessex.Form("pre-absence"), answers, A.NoPlan, 0, " "), Doctor, Morning)).Message.ShouldContain("reason");
    }

    [Fact]
    public void Submit_WithSupervisionThatEndsBeforeItStarts_LeavesNothingHalfDone()
    {
        var absence = Started("pre-return");

        Refused(absence, () => Submit(absence, "pre-return", 0,
            ("needsSupport", "yes"), ("supportWanted", "supervision"), ("wantsSupervision", "yes"), ("supervisionStarts", "2027-03-10"), ("supervisionEnds", "2027-03-01"))).Message.ShouldContain("do not fit together");
    }

    [Fact]
    public void Submit_AfterTheReturn_SaysTheDayAndTheOutcome()
    {
        var absence = Started("post-return", Wessex.Absence(Today.AddMonths(-6), Today.AddMonths(1)));

        Submit(absence, "post-return", 0, ("returnedOn", Day(Today.AddDays(-3))), ("outcome", "ready"));

        absence.ReturnedOn.ShouldBe(Today.AddDays(-3));
        absence.Outcome.ShouldBe(ReviewOutcome.Ready);
        Events(absence).TakeLast(3).ShouldBe([new FormSubmitted("post-return", 1), new ReturnConfirmed(Today.AddDays(-3)), new OutcomeRecorded(ReviewOutcome.Ready)]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-400)]
    public void Submit_WithAReturnThatCannotBe_LeavesNothingHalfDone(int days)
    {
        var absence = Started("post-return", Wessex.Absence(Today.AddMonths(-6), Today.AddMonths(1)));

        Refused(absence, () => Submit(absence, "post-return", 0, ("returnedOn", Day(Today.AddDays(days)))));
    }

    [Fact]
    public void TakeBack_BeforeItIsSigned_VoidsTheDoctorsSignature()
    {
        var (absence, _) = Wessex.AwaitingSignOff();
        Refused(absence, () => absence.TakeBackForm("pre-absence", 1, Supervisor, Morning));
        Refused(absence, () => absence.TakeBackForm("pre-absence", 2, Doctor, Morning));

        absence.TakeBackForm("pre-absence", 1, Doctor, Morning);

        absence.Form("pre-absence").Status.ShouldBe(FormStatus.Draft);
        absence.Form("pre-absence").ValidSignature(Party.Trainee).ShouldBeNull();
        Submit(absence, "pre-absence", opened: 1)!.Number.ShouldBe(2);
    }

    [Fact]
    public void AnyVerb_OnAFormThatIsNotThere_IsRefused()
    {
        var absence = Wessex.Absence();

        Refused(absence, () => absence.StartForm("nosuch", Guid.NewGuid(), Doctor));
        Refused(absence, () => absence.ProposeMeeting("nosuch", Morning, "Here", Doctor, Morning));
    }

    private static Absence Started(string form, Absence? absence = null)
    {
        absence ??= Wessex.Absence();
        absence.StartForm(form, Guid.NewGuid(), Doctor);
        return absence;
    }

    private static FormRevision? Submit(Absence absence, string form, int opened, (string, string)? given = null, string plan = A.NoPlan) =>
        Submit(absence, form, opened, plan, given is { } g ? [g] : []);

    private static FormRevision? Submit(Absence absence, string form, int opened, params (string, string)[] given) => Submit(absence, form, opened, A.NoPlan, given);

    private static FormRevision? Submit(Absence absence, string form, int opened, string plan, (string, string)[] given) =>
        absence.Submit(form, new Submission(Wessex.Form(form), Wessex.AnswersFor(absence, form, given), plan, opened, "The dates moved"), Doctor, Morning);
}
