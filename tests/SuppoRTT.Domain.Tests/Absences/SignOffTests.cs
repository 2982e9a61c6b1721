using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;

namespace SuppoRTT.Domain.Tests.Absences;

public sealed class SignOffTests : AbsenceTestBase
{
    [Fact]
    public void SignOff_AfterTheMeeting_IsOfTheRevisionRead()
    {
        var (absence, _) = Wessex.SignedOff();
        var form = absence.Form("pre-absence");
        var signature = form.ValidSignature(Party.Supervisor)!;

        form.Status.ShouldBe(FormStatus.SignedOff);
        (signature.Revision, signature.By.Id, signature.By.Role).ShouldBe((1, Supervisor.Id.Value, Role.EducationalSupervisor));
        signature.Statement.ShouldBe(Wessex.Form("pre-absence").Signer(Party.Supervisor).Statement);
        LastEvent(absence).ShouldBe(new FormSignedOff("pre-absence", 1));
    }

    [Fact]
    public void SignOff_WithoutMeetingOrOfAnotherRevisionOrForm_IsRefused()
    {
        var (absence, _) = Wessex.AwaitingSignOff();
        Refused(absence, () => absence.SignOffForm("pre-absence", Wessex.SignOffOf(absence, "pre-absence"), Supervisor, Morning)).Message.ShouldContain("meeting");
        absence.RecordMeeting("pre-absence", A.Met, Supervisor, Morning);
        var signOff = Wessex.SignOffOf(absence, "pre-absence");

        Refused(absence, () => absence.SignOffForm("pre-absence", signOff with { RevisionRead = 2 }, Supervisor, Morning)).Message.ShouldContain("changed since");
        Refused(absence, () => absence.SignOffForm("pre-absence", signOff with { Definition = Wessex.Form("post-return") }, Supervisor, Morning));
        Refused(absence, () => absence.SignOffForm("pre-absence", signOff with { Content = signOff.Content with { Revision = 3 } }, Supervisor, Morning));
    }

    [Fact]
    public void SignOff_OfOnesOwnForm_IsRefusedInWhateverRole()
    {
        var (absence, _) = WestMidlands.AwaitingSignOff();
        var trainee = WestMidlands.Cast.Trainee;
        absence.RecordMeeting("pre-absence", A.Met, WestMidlands.Cast.Supervisor.Actor, Morning);

        foreach (var role in Enum.GetValues<Role>())
        {
            var own = new Actor(ActorKind.Person, trainee.Id, trainee.Name, [new RoleHeld(role)]);
            Refused(absence, () => absence.SignOffForm("pre-absence", WestMidlands.SignOffOf(absence, "pre-absence"), own, Morning)).Message.ShouldContain("own form");
            Refused(absence, () => absence.ReturnForm(WestMidlands.Form("pre-absence"), 1, "Hm", [], own, Morning));
            absence.SigningRole(own, WestMidlands.Form("pre-absence")).ShouldBeNull();
        }
    }

    [Fact]
    public void SignOff_ByATpdWhoCovers_IsForDeaneriesThatSaySo()
    {
        var (wessex, _) = Wessex.AwaitingSignOff();
        var (midlands, _) = WestMidlands.AwaitingSignOff();

        Should.Throw<Domain.Common.RuleBrokenException>(() => Wessex.SignOff(wessex, "pre-absence", Wessex.Cast.ProgrammeDirector.Actor));
        WestMidlands.SignOff(midlands, "pre-absence", WestMidlands.Cast.ProgrammeDirector.Actor);

        midlands.Form("pre-absence").ValidSignature(Party.Supervisor)!.By.Role.ShouldBe(Role.TrainingProgrammeDirector);
    }

    [Fact]
    public void SignOff_ByTheFormerSupervisorOrATutorElsewhere_IsRefused()
    {
        var (absence, _) = WestMidlands.AwaitingSignOff();
        var (former, other) = (WestMidlands.Cast.Supervisor.Actor, WestMidlands.Cast.OtherSupervisor);
        absence.RecordMeeting("pre-absence", A.Met, former, Morning);
        absence.NameSupervisor(other.Id, other.Name, former, Morning);
        var elsewhere = new Actor(ActorKind.Person, other.Id, other.Name, [new RoleHeld(Role.CollegeTutor, ScopeKind.Site, Guid.NewGuid())]);

        Refused(absence, () => absence.SignOffForm("pre-absence", WestMidlands.SignOffOf(absence, "pre-absence"), former, Morning));
        Refused(absence, () => absence.SignOffForm("pre-absence", WestMidlands.SignOffOf(absence, "pre-absence"), WestMidlands.Cast.Staff.Actor, Morning));
        absence.SigningRole(elsewhere, WestMidlands.Form("post-return")).ShouldNotBe(Role.TrainingProgrammeDirector);
    }

    [Fact]
    public void ReturnForm_WithReasonAndQuestions_AsksForAnotherRevision()
    {
        var (absence, _) = Wessex.Returned();
        var form = absence.Form("pre-absence");

        form.Status.ShouldBe(FormStatus.Returned);
        form.ValidSignature(Party.Trainee).ShouldBeNull();
        form.OpenReturn!.Questions.ShouldHaveSingleItem();
        Wessex.Submit(absence, "pre-absence")!.Number.ShouldBe(2);
        form.OpenReturn.ShouldBeNull();
        form.Signatures.Count(s => s.VoidedAt is null).ShouldBe(1);
    }

    [Fact]
    public void ReturnForm_WithoutReasonOrForAStrangeQuestionOrStale_IsRefused()
    {
        var (absence, _) = Wessex.AwaitingSignOff();
        var definition = Wessex.Form("pre-absence");

        Refused(absence, () => absence.ReturnForm(definition, 1, " ", [], Supervisor, Morning));
        Refused(absence, () => absence.ReturnForm(definition, 1, "Hm", ["nosuch"], Supervisor, Morning));
        Refused(absence, () => absence.ReturnForm(definition, 2, "Hm", [], Supervisor, Morning));
        Refused(absence, () => absence.ReturnForm(definition, 1, "Hm", [], Doctor, Morning));
        Refused(absence, () => absence.ReturnForm(definition, 1, "Hm", [], Stranger, Morning));
    }

    [Fact]
    public void Reopen_ASignedForm_VoidsItsSignaturesAndSaysWhy()
    {
        var (absence, _) = Wessex.SignedOff();
        Refused(absence, () => absence.ReopenForm("pre-absence", 1, " ", Doctor, Morning)).Message.ShouldContain("reason");
        Refused(absence, () => absence.ReopenForm("pre-absence", 2, "Because", Doctor, Morning));
        Refused(absence, () => absence.ReopenForm("pre-absence", 1, "Because", Staff, Morning));

        absence.ReopenForm("pre-absence", 1, "The plan has changed", Supervisor, Morning);

        absence.Form("pre-absence").Status.ShouldBe(FormStatus.Reopened);
        absence.Form("pre-absence").Signatures.Count.ShouldBe(2);
        absence.Form("pre-absence").Signatures.ShouldAllBe(s => s.VoidedAt == Morning && s.VoidedBecause == VoidReason.Reopened);
        LastEvent(absence).ShouldBe(new FormReopened("pre-absence", 1, BecauseDatesChanged: false));
        absence.Remarks[^1].Text.ShouldBe("The plan has changed");
    }

    [Fact]
    public void MarkUploaded_TheSignedForm_IsRecordedUntilItIsSubmittedAgain()
    {
        var (absence, _) = Wessex.SignedOff();
        Refused(absence, () => absence.MarkFormUploaded("pre-absence", 1, Today.AddDays(1), Doctor, Morning));
        Refused(absence, () => absence.MarkFormUploaded("pre-absence", 1, Today, Supervisor, Morning));
        Refused(absence, () => absence.MarkFormUploaded("pre-return", 0, Today, Doctor, Morning));

        absence.MarkFormUploaded("pre-absence", 1, Today, Doctor, Morning);
        absence.Form("pre-absence").UploadedOn.ShouldBe(Today);

        absence.ReopenForm("pre-absence", 1, "Changed", Doctor, Morning);
        Wessex.Submit(absence, "pre-absence");
        absence.Form("pre-absence").UploadedOn.ShouldBeNull();
    }

    [Fact]
    public void RecordMeeting_InTheFuture_IsRefused()
    {
        var absence = Wessex.Absence();

        Refused(absence, () => absence.RecordMeeting("pre-absence", A.Met with { On = Today.AddDays(1) }, Supervisor, Morning));
        Refused(absence, () => absence.ProposeMeeting("pre-absence", Morning, "Here", Stranger, Morning));
    }

    [Fact]
    public void Close_WhenAllIsSignedAndTheDoctorIsReady_EndsTheWork()
    {
        var absence = Ready("ready");

        absence.Status.ShouldBe(AbsenceStatus.Closed);
        LastEvent(absence).ShouldBe(new AbsenceClosed());
        Refused(absence, () => absence.ReopenForm("pre-return", 1, "Hm", Doctor, Morning));
        Refused(absence, () => absence.Withdraw("Hm", Doctor, Morning));
        absence.MarkFormUploaded("post-return", 1, Today, Doctor, Morning);
    }

    [Fact]
    public void Close_WhileSupervisionIsExtended_Waits() => Ready("extend").Status.ShouldBe(AbsenceStatus.Open);

    private static Absence Ready(string outcome)
    {
        var absence = Wessex.Absence(Today.AddMonths(-6), Today.AddMonths(1));
        Wessex.SignedOff("pre-absence", absence);
        Wessex.SignedOff("pre-return", absence);
        Wessex.AwaitingSignOff("post-return", absence, ("returnedOn", Day(Today)), ("outcome", outcome));
        Wessex.SignOff(absence, "post-return");
        return absence;
    }
}
