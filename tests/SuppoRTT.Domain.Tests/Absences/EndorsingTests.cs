using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Commenting;
using SuppoRTT.Domain.Absences.Endorsing;
using SuppoRTT.Domain.Absences.PaperSignatures;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;

namespace SuppoRTT.Domain.Tests.Absences;

public sealed class EndorsingTests : AbsenceTestBase
{
    private const string Form = "pre-return";

    private static A OneStage { get; } = Wessex.With(Stages.Programme);

    private static A TwoStages { get; } = Wessex.With(Stages.Programme, Stages.Team);

    private static Actor Director => Wessex.Cast.ProgrammeDirector.Actor;

    [Fact]
    public void SignOff_WhereSomebodyEndorses_WaitsForThem_AndIsNotDone()
    {
        var (absence, revision) = OneStage.SignedOff(Form);
        var form = absence.Form(Form);

        (form.Status, form.EndorsingRole, form.EndorseBy).ShouldBe((FormStatus.AwaitingEndorsement, Role.TrainingProgrammeDirector, Today.AddDays(14)));
        (form.WaitingEndorsement!.RevisionHash, form.StandingOf(1)).ShouldBe((revision.Hash, RevisionStanding.AwaitingEndorsement));
        Refused(absence, () => absence.MarkFormUploaded(Form, 1, Today, Doctor, Morning)).Message.ShouldContain("once it is endorsed");
        Refused(absence, () => absence.RecordMeeting(Form, A.Met with { WhoWasThere = "Others" }, Supervisor, Morning, new RecordBefore(1, true)));
        absence.MayEndorse(Director, Form).ShouldBeTrue();
    }

    [Fact]
    public void Endorse_OfTheRevisionThatWasOpened_IsFrozenToIt_AndMakesTheFormCount()
    {
        var (absence, revision) = OneStage.SignedOff(Form);

        absence.Endorse(Form, Director, " Good plan ");

        var given = absence.Form(Form).GivenEndorsements.ShouldHaveSingleItem();
        (given.By!.Id, given.By.Role, given.At, given.Note).ShouldBe((Director.Id.Value, Role.TrainingProgrammeDirector, Morning, "Good plan"));
        (given.Revision, given.RevisionHash, given.Statement).ShouldBe((1, revision.Hash, Stages.Programme.Statement));
        (absence.Form(Form).Status, absence.Form(Form).EndorsingRole, absence.Form(Form).EndorseBy).ShouldBe((FormStatus.SignedOff, null, null));
        LastEvent(absence).ShouldBe(new FormEndorsed(Form, 1, IsLast: true));
        absence.MarkFormUploaded(Form, 1, Today, Doctor, Morning);
    }

    [Fact]
    public void Endorse_ASecondTime_ChangesNothing()
    {
        var (absence, _) = OneStage.SignedOff(Form);
        var given = Stages.Given(absence, Form, Director);
        absence.EndorseForm(Form, given, Director, Morning);
        var before = Snapshot.Of(absence);

        absence.EndorseForm(Form, given, Director, Morning);

        Snapshot.Of(absence).ShouldBe(before);
    }

    [Fact]
    public void Endorse_OfWhatWasNotOpenedOrIsStale_IsRefused()
    {
        var (absence, _) = OneStage.SignedOff(Form);
        var given = Stages.Given(absence, Form, Director);
        var byAnother = Stages.Given(absence, Form, Staff);

        Refused(absence, () => absence.EndorseForm(Form, given with { Opened = null }, Director, Morning)).Message.ShouldBe("Open this form and read it before you endorse it.");
        Refused(absence, () => absence.EndorseForm(Form, given with { Opened = byAnother.Opened }, Director, Morning)).Message.ShouldContain("Open this form");
        Refused(absence, () => absence.EndorseForm(Form, given with { RevisionRead = 2 }, Director, Morning)).Message.ShouldContain("changed since");
        Refused(absence, () => absence.EndorseForm(Form, given with { Stage = "team" }, Director, Morning)).Message.ShouldContain("Somebody else has endorsed");
        absence.ReopenForm(Form, 1, "One more thing", Doctor, Morning);
        OneStage.Submit(absence, Form, ("reorientationDays", "1"));
        OneStage.SignOff(absence, Form);
        Refused(absence, () => absence.EndorseForm(Form, given with { RevisionRead = 2 }, Director, Morning)).Message.ShouldContain("Open this form");
    }

    [Fact]
    public void Endorse_ByTheDoctorTheSignerOrSomebodyElsewhere_IsRefused()
    {
        var (absence, _) = OneStage.AwaitingSignOff(Form);
        var signer = new Actor(ActorKind.Person, Supervisor.Id, Supervisor.Name, [new RoleHeld(Role.EducationalSupervisor), new RoleHeld(Role.TrainingProgrammeDirector)]);
        OneStage.SignOff(absence, Form, signer);
        var elsewhere = new Actor(ActorKind.Person, Director.Id, Director.Name, [new RoleHeld(Role.TrainingProgrammeDirector, ScopeKind.Programme, Guid.NewGuid())]);
        var unconfirmed = new Actor(ActorKind.Person, Director.Id, Director.Name, [new RoleHeld(Role.TrainingProgrammeDirector) { AwaitsConfirmation = true }]);

        Refused(absence, () => absence.Endorse(Form, DoctorOfManyRoles)).Message.ShouldContain("own form");
        Refused(absence, () => absence.Endorse(Form, signer)).Message.ShouldContain("You signed this form");
        absence.WhyShutOut(signer, Form).ShouldNotBeNull().ShouldContain("Somebody else has to endorse it");
        foreach (var other in new[] { elsewhere, unconfirmed, Staff, Stranger, Wessex.Cast.CollegeTutor.Actor, Wessex.Cast.Champion.Actor, Actor.System("Nobody") })
        {
            Refused(absence, () => absence.Endorse(Form, other));
            Refused(absence, () => absence.SendBackForm(OneStage.Form(Form), 1, "Hm", [], other, Morning));
        }
    }

    [Fact]
    public void Endorse_ByWhoRecordedTheSignatureForAnother_IsRefused()
    {
        var team = Wessex.With(Stages.Team);
        var (absence, _) = team.AwaitingSignOff(Form);
        var evidence = new EvidenceFile("scan.pdf", EvidenceKind.Pdf, [1]);
        absence.RecordPaperSignature(new GivenSignature(Supervisor, team.SignOffOf(absence, Form, A.Met), SigningMedium.Paper, Today, [evidence]), 0, Staff, Morning);

        absence.Form(Form).Status.ShouldBe(FormStatus.AwaitingEndorsement);
        Refused(absence, () => absence.Endorse(Form, Staff)).Message.ShouldContain("recorded its signature");
        absence.TakeBackPaperSignature(Form, 1, "It was another form", Staff, Morning);
        (absence.Form(Form).Status, absence.Form(Form).EndorsingRole).ShouldBe((FormStatus.AwaitingSignOff, null));
    }

    [Fact]
    public void Stages_AreTakenOneAfterTheOther_EachBySomebodyElse()
    {
        var (absence, _) = TwoStages.SignedOff(Form);
        var both = new Actor(ActorKind.Person, Director.Id, Director.Name, [new RoleHeld(Role.TrainingProgrammeDirector), new RoleHeld(Role.DeaneryStaff)]);
        Refused(absence, () => absence.Endorse(Form, Staff)).Message.ShouldContain("somebody else");

        absence.Endorse(Form, both);

        (absence.Form(Form).Status, absence.Form(Form).EndorsingRole, absence.Form(Form).EndorseBy).ShouldBe((FormStatus.AwaitingEndorsement, Role.DeaneryStaff, Today.AddDays(5)));
        Refused(absence, () => absence.Endorse(Form, both)).Message.ShouldContain("already");
        Refused(absence, () => absence.SendBackForm(TwoStages.Form(Form), 1, "Hm", [], Staff, Morning)).Message.ShouldContain("do not send this form back");
        absence.Endorse(Form, Staff);
        absence.Form(Form).Status.ShouldBe(FormStatus.SignedOff);
        Events(absence).OfType<FormEndorsed>().Select(e => e.IsLast).ShouldBe([false, true]);
    }

    [Fact]
    public void SendBack_WithAReason_VoidsEverySignature_AndTheFormIsSignedAndEndorsedAnew()
    {
        var (absence, _) = TwoStages.SignedOff(Form);
        var question = TwoStages.Form(Form).Questions.First(q => q.IsAsked).Key;
        Refused(absence, () => absence.SendBackForm(TwoStages.Form(Form), 1, " ", [], Director, Morning)).Message.ShouldContain("reason");
        Refused(absence, () => absence.SendBackForm(TwoStages.Form(Form), 2, "Say more", [], Director, Morning)).Message.ShouldContain("changed since");

        absence.SendBackForm(TwoStages.Form(Form), 1, "Say more", [question], Director, Morning);
        absence.SendBackForm(TwoStages.Form(Form), 1, "Say more", [question], Director, Morning);

        var form = absence.Form(Form);
        (form.Status, form.OpenReturn!.By.Role, form.OpenReturn.Reason).ShouldBe((FormStatus.Returned, Role.TrainingProgrammeDirector, "Say more"));
        form.Signatures.ShouldAllBe(s => s.VoidedBecause == VoidReason.SentBack);
        form.Endorsements.ShouldAllBe(e => e.VoidedAt == Morning);
        Events(absence).OfType<FormSentBack>().ShouldHaveSingleItem().ShouldBe(new FormSentBack(Form, 1));
        TwoStages.Submit(absence, Form, ("reorientationDays", "1"));
        TwoStages.SignOff(absence, Form);
        absence.Endorse(Form, Director);
        absence.Endorse(Form, Staff);
        form.GivenEndorsements.Select(e => e.Revision).ShouldBe([2, 2]);
    }

    [Fact]
    public void Endorsed_AndOpenedAgainOrMovedInTime_CountsNoMore()
    {
        var (absence, _) = OneStage.SignedOff(Form);
        absence.Endorse(Form, Director);
        absence.ChangeDates(new AbsencePeriod(absence.Period.Starts, absence.Period.ExpectedReturn!.Value.AddDays(7)), "A week later", Doctor, Morning);

        absence.Form(Form).Status.ShouldBe(FormStatus.Reopened);
        var endorsement = absence.Form(Form).Endorsements.ShouldHaveSingleItem();
        (endorsement.VoidedAt, endorsement.VoidedBecause).ShouldBe((Morning, VoidReason.DatesMoved));

        var (waiting, _) = OneStage.SignedOff(Form);
        waiting.ReopenForm(Form, 1, "One more thing", Doctor, Morning);
        (waiting.Form(Form).Status, waiting.Form(Form).EndorsingRole).ShouldBe((FormStatus.Reopened, null));
    }
}
