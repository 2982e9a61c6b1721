using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;

namespace SuppoRTT.Domain.Tests.Absences;

/// <summary>Who supervises, and with whom the doctor does each form, where the deanery lets several roles do it.</summary>
public sealed class PartnersTests : AbsenceTestBase
{
    private const string Form = "pre-absence";

    private static Cast People => WestMidlands.Cast;

    private static Actor Trainee => People.Trainee.Actor;

    private static Actor Tutor => People.CollegeTutor.Actor;

    [Fact]
    public void NamePartner_InsteadOfTheSupervisor_TakesTheFormFromThemAndNoOther()
    {
        var absence = WestMidlands.Absence();
        absence.TogetherWith(Form)!.PersonId.ShouldBe(People.Supervisor.Id);

        Name(absence, People.CollegeTutor);

        (absence.TogetherWith(Form)!.PersonId, absence.TogetherWith(Form)!.As).ShouldBe((People.CollegeTutor.Id, Role.CollegeTutor));
        (absence.MayFill(Tutor, Form), absence.MayFill(People.Supervisor.Actor, Form)).ShouldBe((true, false));
        (absence.MayFill(Tutor, "pre-return"), absence.MayFill(People.Supervisor.Actor, "pre-return")).ShouldBe((false, true));
        absence.AudiencesOf(Tutor, Form).ShouldContain(Audience.Supervisor);
        absence.AudiencesOf(Tutor, "pre-return").ShouldNotContain(Audience.Supervisor);
        absence.AudiencesOf(People.Supervisor.Actor, Form).ShouldBeEmpty();
        Events(absence).TakeLast(2).ShouldBe([new PartnerReplaced(Form, People.Supervisor.Id.Value), new PartnerNamed(Form, People.CollegeTutor.Id.Value)]);
    }

    [Fact]
    public void NamePartner_TheSupervisorAgain_LeavesNoRowBehind()
    {
        var absence = WestMidlands.Absence();
        Name(absence, People.CollegeTutor);

        Name(absence, People.Supervisor);

        absence.PartnerFor(Form).ShouldBeNull();
        (absence.MayFill(Tutor, Form), absence.MayFill(People.Supervisor.Actor, Form)).ShouldBe((false, true));
    }

    [Fact]
    public void NameSupervisor_WhoDoesAFormAlready_KeepsNothingOfItWhenTheyAreReplaced()
    {
        var absence = WestMidlands.Absence();
        Name(absence, People.CollegeTutor);
        absence.NameSupervisor(People.CollegeTutor.Id, People.CollegeTutor.Name, Trainee, Morning);

        absence.NameSupervisor(People.OtherSupervisor.Id, People.OtherSupervisor.Name, Trainee, Morning);

        absence.PartnerFor(Form).ShouldBeNull();
        (absence.MayFill(Tutor, Form), absence.MayFill(People.OtherSupervisor.Actor, Form)).ShouldBe((false, true));
        absence.AudiencesOf(Tutor, Form).ShouldNotContain(Audience.Supervisor);
    }

    [Fact]
    public void NamePartner_TheSameAgainFromAStalePage_ChangesNothing()
    {
        var absence = WestMidlands.Absence();
        var read = absence.Version;
        Name(absence, People.CollegeTutor, read);
        var before = Snapshot.Of(absence);

        Name(absence, People.CollegeTutor, read);

        Snapshot.Of(absence).ShouldBe(before);
        Refused(absence, () => Name(absence, People.ProgrammeDirector, read)).Message.ShouldContain("changed");
    }

    [Fact]
    public void NamePartner_WhoMaySign_SignsInTheRoleInWhichTheyDoIt()
    {
        var absence = WestMidlands.Absence();
        Name(absence, People.ProgrammeDirector);
        WestMidlands.AwaitingSignOff(Form, absence);

        WestMidlands.SignOff(absence, Form, People.ProgrammeDirector.Actor);

        absence.Form(Form).ValidSignature(Party.Supervisor)!.By.Role.ShouldBe(Role.TrainingProgrammeDirector);
    }

    [Fact]
    public void SignOff_ByTheSupervisorWhoseFormAnotherDoes_IsRefused()
    {
        var absence = WestMidlands.Absence();
        Name(absence, People.CollegeTutor);
        WestMidlands.AwaitingSignOff(Form, absence);

        Refused(absence, () => absence.SignOffForm(Form, WestMidlands.SignOffOf(absence, Form), People.Supervisor.Actor, Morning));
    }

    [Fact]
    public void NamePartner_ThemselvesTheDoctorOrWhoMayNotSign_IsRefused()
    {
        var absence = WestMidlands.Absence();

        foreach (var member in new[] { People.CollegeTutor, People.Staff })
        {
            Refused(absence, () => Name(absence, member, by: member));
        }

        Refused(absence, () => Name(absence, People.Trainee));
        Refused(absence, () => Name(absence, People.Champion)).Message.ShouldContain("cannot sign");
        Refused(absence, () => Name(absence, People.CollegeTutor, by: People.OtherSupervisor)).Message.ShouldContain("Only");
        Name(absence, People.CollegeTutor);
        Refused(absence, () => Name(absence, People.Supervisor, by: People.Supervisor)).Message.ShouldContain("themselves");
    }

    [Fact]
    public void NamePartner_WhereOneRoleSignsOrOfASignedForm_IsRefused()
    {
        var wessex = Wessex.Absence();
        Refused(wessex, () => wessex.NamePartner(Wessex.Form(Form), Wessex.MembershipOf(Wessex.Cast.CollegeTutor), Doctor, Morning)).Message.ShouldContain("educational supervisor does every form");

        var (signed, _) = WestMidlands.SignedOff(Form);
        Refused(signed, () => Name(signed, People.CollegeTutor)).Message.ShouldContain("signed");
    }

    [Fact]
    public void NameSupervisor_ByTheStaffOrChampionWhoIsThatPerson_IsRefused()
    {
        var (own, registered) = (Wessex.Absence(), Wessex.AbsenceForAnother(Wessex.Cast.Champion));

        Refused(own, () => own.NameSupervisor(Staff.Id, Staff.Name, Staff, Morning)).Message.ShouldContain("themselves");
        Refused(registered, () => registered.NameSupervisor(Wessex.Cast.Champion.Id, "Kit", Wessex.Cast.Champion.Actor, Morning)).Message.ShouldContain("themselves");
        own.NameSupervisor(Staff.Id, Staff.Name, Doctor, Morning);
        own.Supervisor!.PersonId.ShouldBe(Staff.Id);
    }

    [Fact]
    public void NameSupervisor_ByTheSupervisorWhoRegisteredIt_MayBeThemselvesUntilItIsTakenOver()
    {
        var absence = Registered(Wessex, Registration(Wessex, Today.AddDays(-9), null), Supervisor);
        absence.MayNameThemselves(Supervisor).ShouldBeTrue();

        absence.NameSupervisor(Supervisor.Id, Supervisor.Name, Supervisor, Morning);

        absence.Supervisor!.PersonId.ShouldBe(Supervisor.Id);
        Should.Throw<RuleBrokenException>(() => Registered(Wessex, Registration(Wessex, Today, null) with { Supervisor = new NamedPerson(Staff.Id, "Dee") }, Staff));
    }

    [Fact]
    public void NameSupervisor_Another_SaysWhoMadePlace()
    {
        var absence = Wessex.Absence();

        absence.NameSupervisor(Stranger.Id, Stranger.Name, Staff, Morning, awaitsConfirmation: true);

        Events(absence).TakeLast(2).ShouldBe([new SupervisorReplaced(Supervisor.Id.Value), new SupervisorNamed(Stranger.Id.Value, AwaitsConfirmation: true)]);
    }

    [Fact]
    public void SignOff_ByASupervisorWhomNobodyConfirmed_WaitsForTheDeanery()
    {
        var absence = Wessex.Absence(supervised: false);
        var member = Wessex.MembershipOf(Wessex.Cast.CollegeTutor);
        member.TakePartAsSupervisor([Role.EducationalSupervisor], isConfirmed: false, Doctor, Morning);
        absence.NameSupervisor(member.PersonId, "Cal", Doctor, Morning, awaitsConfirmation: member.AwaitsConfirmation);
        Wessex.AwaitingSignOff(Form, absence);
        Actor Tutor() => member.ActorOn(Today);

        absence.WaitsToSign(Tutor(), Wessex.Form(Form)).ShouldBeTrue();
        Refused(absence, () => absence.SignOffForm(Form, Wessex.SignOffOf(absence, Form), Tutor(), Morning));
        Refused(absence, () => member.BeConfirmed(absence, Doctor, Morning));
        Refused(absence, () => member.BeConfirmed(absence, DoctorOfManyRoles, Morning));
        Refused(absence, () => member.BeConfirmed(absence, new Actor(ActorKind.Person, member.PersonId, "Cal", [new RoleHeld(Role.DeaneryStaff)]), Morning));
        Refused(absence, () => Wessex.MembershipOf(Wessex.Cast.OtherSupervisor).BeConfirmed(absence, Staff, Morning)).Message.ShouldContain("Somebody else");

        member.BeConfirmed(absence, Staff, Morning);
        member.BeConfirmed(absence, Staff, Morning);

        Events(absence).Count(e => e is SupervisorConfirmed).ShouldBe(1);
        absence.RecordMeeting(Form, A.Met, Tutor(), Morning);
        absence.SignOffForm(Form, Wessex.SignOffOf(absence, Form), Tutor(), Morning);
        absence.Form(Form).ValidSignature(Party.Supervisor)!.By.Role.ShouldBe(Role.EducationalSupervisor);
    }

    [Fact]
    public void Register_ForAnotherByASupervisorWhomNobodyConfirmed_IsRefused() => Should.Throw<RuleBrokenException>(() => Registered(
        Wessex, Registration(Wessex, Today, null), new Actor(ActorKind.Person, Stranger.Id, "Ola", [new RoleHeld(Role.EducationalSupervisor) { AwaitsConfirmation = true }])));

    private static void Name(Absence absence, Member partner, int? read = null, Member? by = null) =>
        absence.NamePartner(WestMidlands.Form(Form), WestMidlands.MembershipOf(partner), by?.Actor ?? Trainee, Morning, read);
}
