using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;

namespace SuppoRTT.Domain.Tests.Absences;

/// <summary>Who made place for another at one form, and who does it anew after their role had ended.</summary>
public sealed class MadePlaceTests : AbsenceTestBase
{
    private const string Form = "pre-absence";
    private const string Next = "pre-return";

    private static Cast People => WestMidlands.Cast;

    [Fact]
    public void Meeting_OfTheFormThatAnotherDoes_IsNoLongerTheSupervisors()
    {
        var absence = WestMidlands.Absence();
        Name(absence, People.CollegeTutor);

        Refused(absence, () => absence.ProposeMeeting(Form, Morning.AddDays(1), "Room 4", People.Supervisor.Actor, Morning));
        Refused(absence, () => absence.RecordMeeting(Form, A.Met, People.Supervisor.Actor, Morning));
        (absence.MayMeet(People.Supervisor.Actor, Form), absence.MayMeet(People.Supervisor.Actor, Next)).ShouldBe((false, true));
        (absence.MayMeet(People.Trainee.Actor, Form), absence.MayMeet(People.CollegeTutor.Actor, Form), absence.MayMeet(People.ProgrammeDirector.Actor, Form)).ShouldBe((true, true, true));
    }

    [Fact]
    public void Meeting_OfTheFormThatTheSupervisorDoesAgain_IsNoLongerThatOfWhoMadePlace()
    {
        var absence = WestMidlands.Absence();
        Name(absence, People.CollegeTutor);

        Name(absence, People.Supervisor);

        (absence.MayMeet(People.Supervisor.Actor, Form), absence.MayMeet(People.CollegeTutor.Actor, Form), absence.MayMeet(People.CollegeTutor.Actor, Next)).ShouldBe((true, false, true));
        Refused(absence, () => absence.RecordMeeting(Form, A.Met, People.CollegeTutor.Actor, Morning));
    }

    [Fact]
    public void NameSupervisor_TheSameWhoseRoleHadEnded_IsNewsAndNobodyMadePlace()
    {
        var absence = WestMidlands.Absence();

        absence.NameSupervisor(People.Supervisor.Id, "Sam", People.Trainee.Actor, Morning, awaitsConfirmation: true, isAnew: true);

        absence.Supervisor!.Name.ShouldBe("Sam");
        LastEvent(absence).ShouldBe(new SupervisorNamed(People.Supervisor.Id.Value, AwaitsConfirmation: true));
        Events(absence).ShouldNotContain(e => e is SupervisorReplaced);
    }

    [Fact]
    public void NamePartner_TheSameWhoIsGivenTheRoleAnew_IsNews()
    {
        var absence = WestMidlands.Absence();
        Name(absence, People.CollegeTutor);

        absence.NamePartner(WestMidlands.Form(Form), WestMidlands.MembershipOf(People.CollegeTutor), People.Trainee.Actor, Morning, asked: new PartnerAsked(Role.CollegeTutor, "Cal") { IsAnew = true });

        Events(absence).Count(e => e is PartnerNamed).ShouldBe(2);
        absence.PartnerFor(Form)!.Name.ShouldBe("Cal");
    }

    private static void Name(Absence absence, Member partner) =>
        absence.NamePartner(WestMidlands.Form(Form), WestMidlands.MembershipOf(partner), People.Trainee.Actor, Morning);
}
