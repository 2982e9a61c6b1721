using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;

namespace SuppoRTT.Domain.Tests.Absences;

/// <summary>Another supervisor is named while a form is at any of its steps, by whoever may.</summary>
public sealed class ChangeOfSupervisorTests : AbsenceTestBase
{
    private const string Form = "pre-absence";

    private static Cast People => Wessex.Cast;

    public static TheoryData<string> Namers => ["doctor", "director", "staff"];

    public static TheoryData<FormStatus> StillOpen => [FormStatus.NotStarted, FormStatus.Draft, FormStatus.AwaitingSignOff, FormStatus.Returned, FormStatus.Reopened];

    [Theory]
    [MemberData(nameof(Namers))]
    public void NameSupervisor_ByWhoMay_NamesThem(string who)
    {
        var absence = Wessex.Absence();
        var by = who switch { "doctor" => Doctor, "director" => People.ProgrammeDirector.Actor, _ => Staff };

        absence.NameSupervisor(Stranger.Id, Stranger.Name, by, Morning);

        absence.Supervisor!.PersonId.ShouldBe(Stranger.Id);
        Events(absence).TakeLast(2).ShouldBe([new SupervisorReplaced(Supervisor.Id.Value), new SupervisorNamed(Stranger.Id.Value)]);
    }

    [Fact]
    public void NameSupervisor_ByADirectorWhoseReachIsElsewhere_IsRefused()
    {
        var absence = Wessex.Absence();
        var elsewhere = new Actor(ActorKind.Person, People.ProgrammeDirector.Id, "Pat", [new RoleHeld(Role.TrainingProgrammeDirector, ScopeKind.Programme, Guid.NewGuid())]);

        Refused(absence, () => absence.NameSupervisor(Stranger.Id, Stranger.Name, elsewhere, Morning)).Message.ShouldContain("the programme director");
    }

    [Fact]
    public void NameSupervisor_ByTheDirectorOfThemselves_IsRefused()
    {
        var absence = Wessex.Absence();

        Refused(absence, () => absence.NameSupervisor(People.ProgrammeDirector.Id, "Pat", People.ProgrammeDirector.Actor, Morning)).Message.ShouldStartWith("Nobody names themselves");
    }

    [Fact]
    public void NameSupervisor_ByWhoOnlyLooksOn_IsRefused()
    {
        var absence = Wessex.Absence();

        foreach (var by in new[] { People.CollegeTutor.Actor, People.Champion.Actor, Stranger })
        {
            Refused(absence, () => absence.NameSupervisor(Stranger.Id, Stranger.Name, by, Morning));
        }
    }

    [Fact]
    public void TheRightOfADirector_IsToNameTheSupervisorAndNoMore()
    {
        var absence = Wessex.Absence();

        absence.MayNameSupervisor(People.ProgrammeDirector.Actor).ShouldBeTrue();
        (absence.MayManage(People.ProgrammeDirector.Actor), absence.SeesReasons(People.ProgrammeDirector.Actor), absence.MayFill(People.ProgrammeDirector.Actor, Form)).ShouldBe((false, false, false));
    }

    [Theory]
    [MemberData(nameof(StillOpen))]
    public void NameSupervisor_WhileAFormIsNotSigned_PassesItOnAsItIs(FormStatus status)
    {
        var absence = With(status);
        var (before, revision) = (absence.Form(Form).Status, absence.Form(Form).Revision);
        before.ShouldBe(status);

        absence.NameSupervisor(Stranger.Id, Stranger.Name, People.ProgrammeDirector.Actor, Morning);

        (absence.Form(Form).Status, absence.Form(Form).Revision).ShouldBe((before, revision));
        (absence.Does(Supervisor, Form), absence.MayFill(Supervisor, Form), absence.MayMeet(Supervisor, Form), absence.SigningRole(Supervisor, Wessex.Form(Form))).ShouldBe((false, false, false, null));
        (absence.Does(Stranger, Form), absence.MayFill(Stranger, Form), absence.MayMeet(Stranger, Form), absence.SigningRole(Stranger, Wessex.Form(Form))).ShouldBe((true, true, true, Role.EducationalSupervisor));
        absence.AudiencesOf(Supervisor, Form).ShouldBeEmpty();
    }

    [Fact]
    public void NameSupervisor_WhileAFormWaits_LetsTheNewOneAloneSignIt()
    {
        var absence = Wessex.AwaitingSignOff().Absence;
        absence.NameSupervisor(Stranger.Id, Stranger.Name, People.ProgrammeDirector.Actor, Morning);

        Refused(absence, () => absence.RecordMeeting(Form, A.Met, Supervisor, Morning));
        Should.Throw<RuleBrokenException>(() => absence.SignOffForm(Form, Wessex.SignOffOf(absence, Form, A.Met), Supervisor, Morning));
        Refused(absence, () => absence.ReturnForm(Wessex.Form(Form), 1, "Say more", [], Supervisor, Morning));
        Wessex.SignOff(absence, Form, Stranger);

        absence.Form(Form).ValidSignature(Party.Supervisor)!.By.Id.ShouldBe(Stranger.Id.Value);
    }

    [Fact]
    public void NameSupervisor_WhileAFormWaits_MovesWhoIsReminded()
    {
        var absence = Wessex.AwaitingSignOff().Absence;
        absence.NameSupervisor(Stranger.Id, Stranger.Name, People.ProgrammeDirector.Actor, Morning);
        var held = new RolesOnDay([(Supervisor.Id, Role.EducationalSupervisor), (Stranger.Id, Role.EducationalSupervisor)]);

        var waited = absence.WaitsFor(Form, Wessex.Rules, held, Today)!;

        waited.Person.ShouldBe(Stranger.Id);
        absence.MayRemind(Doctor, waited).ShouldBeTrue();
        absence.MayRemind(Supervisor, waited).ShouldBeFalse();
    }

    [Fact]
    public void NameSupervisor_BeforeAMeeting_InvitesTheNewOneInTheFormersPlace()
    {
        var absence = With(FormStatus.Draft);
        absence.ProposeMeeting(Form, Morning.AddDays(7), "Room 4", Supervisor, Morning);
        var sequence = absence.MeetingOf(Form)!.Sequence;
        var held = new RolesOnDay([(Supervisor.Id, Role.EducationalSupervisor), (Stranger.Id, Role.EducationalSupervisor)]);

        absence.NameSupervisor(Stranger.Id, Stranger.Name, People.ProgrammeDirector.Actor, Morning);

        (absence.IsAtMeeting(Supervisor.Id, Form, held), absence.IsAtMeeting(Stranger.Id, Form, held)).ShouldBe((false, true));
        absence.MeetingOf(Form)!.Sequence.ShouldBeGreaterThan(sequence);
        Refused(absence, () => absence.CallOffMeeting(Form, absence.MeetingOf(Form)!.Sequence, Supervisor, Morning));
    }

    [Fact]
    public void NameSupervisor_WhileAFormIsFilledInTogether_EndsThat()
    {
        var absence = With(FormStatus.Draft);
        var held = new RolesOnDay([(Supervisor.Id, Role.EducationalSupervisor), (Stranger.Id, Role.EducationalSupervisor)]);
        absence.StartSitting(Form, held, Doctor, Morning);
        absence.JoinSitting(Form, Supervisor, Morning);

        absence.NameSupervisor(Stranger.Id, Stranger.Name, People.ProgrammeDirector.Actor, Morning);

        absence.SittingOf(Form, Morning).ShouldBeNull();
    }

    [Fact]
    public void NameSupervisor_AfterAForm_LeavesItSignedByWhomItWas()
    {
        var absence = Wessex.SignedOff().Absence;
        var signature = absence.Form(Form).ValidSignature(Party.Supervisor)!;

        foreach (var by in new[] { Doctor, People.ProgrammeDirector.Actor })
        {
            absence.NameSupervisor(by == Doctor ? Stranger.Id : Supervisor.Id, "Another", by, Morning);

            absence.Form(Form).Status.ShouldBe(FormStatus.SignedOff);
            absence.Form(Form).ValidSignature(Party.Supervisor).ShouldBe(signature);
            signature.By.Id.ShouldBe(Supervisor.Id.Value);
        }
    }

    [Fact]
    public void Guest_WhoIsNamedOnceMore_IsAskedAnew()
    {
        var absence = Wessex.AwaitingSignOff().Absence;
        var (guest, doctor) = (new Person(Supervisor.Id, Supervisor.Name, "sam@hospital.test"), new Person(Doctor.Id, Doctor.Name, "asha@hospital.test"));
        var request = SigningRequest.Ask(absence, Wessex.Form(Form), guest, doctor, Wessex.Rules, Wessex.Cast.Held, Doctor, Morning);
        SigningStanding Standing() => request.StandingIn(absence, guest.FoldedEmail, hasSignIn: false, Wessex.Cast.Held, Morning.AddHours(3));
        Standing().ShouldBe(SigningStanding.Works);

        absence.NameSupervisor(Stranger.Id, Stranger.Name, People.ProgrammeDirector.Actor, Morning.AddHours(1));
        Standing().ShouldBe(SigningStanding.TakenBack);
        absence.NameSupervisor(Supervisor.Id, Supervisor.Name, Doctor, Morning.AddHours(2));

        Standing().ShouldBe(SigningStanding.TakenBack);
        request.IsOpenIn(absence).ShouldBeFalse();
        Should.Throw<RuleBrokenException>(() => request.SendAgain(absence, Wessex.Rules, Doctor, Morning.AddHours(3))).Message.ShouldBe("This request was taken back.");
    }

    private static Absence With(FormStatus status)
    {
        var absence = status switch
        {
            FormStatus.AwaitingSignOff => Wessex.AwaitingSignOff().Absence,
            FormStatus.Returned => Wessex.Returned().Absence,
            FormStatus.Reopened => Wessex.SignedOff().Absence,
            _ => Wessex.Absence(),
        };
        if (status == FormStatus.Draft)
        {
            absence.StartForm(Form, Guid.NewGuid(), Doctor);
        }

        if (status == FormStatus.Reopened)
        {
            absence.ReopenForm(Form, 1, "More to say", Doctor, Morning);
        }

        return absence;
    }
}
