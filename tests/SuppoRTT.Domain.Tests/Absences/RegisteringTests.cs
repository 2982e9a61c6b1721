using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Domain.Tests.Absences;

public sealed class RegisteringTests : AbsenceTestBase
{
    [Fact]
    public void Register_ByTheDoctor_IsOpenWithEveryFormOfTheDeanery()
    {
        var absence = Registered(Wessex, Registration(Wessex, Today.AddMonths(3), null), Doctor);

        absence.Status.ShouldBe(AbsenceStatus.Open);
        absence.AwaitsTakeover.ShouldBeFalse();
        absence.Forms.Select(f => (f.Key, f.Status)).ShouldBe(Wessex.Rules.Windows.Select(w => (w.Form, FormStatus.NotStarted)));
        Events(absence).ShouldBe([new AbsenceRegistered(Planned: true, ForTrainee: false)]);
        absence.Happenings[0].By.Role.ShouldBe(Role.Trainee);
    }

    [Theory]
    [InlineData(Role.EducationalSupervisor)]
    [InlineData(Role.Champion)]
    [InlineData(Role.DeaneryStaff)]
    public void Register_ForAnother_WaitsForTheDoctorToTakeItOver(Role role)
    {
        var by = new Actor(ActorKind.Person, Stranger.Id, "Ola", [new RoleHeld(role)]);

        var absence = Registered(Wessex, Registration(Wessex, Today.AddDays(-9), null), by);

        absence.AwaitsTakeover.ShouldBeTrue();
        absence.MayFill(by, "pre-absence").ShouldBeTrue();
        Events(absence).ShouldBe([new AbsenceRegistered(Planned: true, ForTrainee: true)]);
    }

    [Theory]
    [InlineData(Role.Trainee)]
    [InlineData(Role.TrainingProgrammeDirector)]
    [InlineData(Role.CollegeTutor)]
    public void Register_ForAnother_IsNotForEveryRole(Role role) => Should.Throw<RuleBrokenException>(() =>
        Registered(Wessex, Registration(Wessex, Today, null), new Actor(ActorKind.Person, Stranger.Id, "Ola", [new RoleHeld(role)])));

    [Fact]
    public void Register_OfATypeThatTheDeaneryDoesNotHave_IsRefused() =>
        Should.Throw<RuleBrokenException>(() => Registered(Wessex, Registration(Wessex, Today, null, type: "NOSUCH"), Doctor)).Message.ShouldContain("no such type");

    [Fact]
    public void Register_ShortWhereTheDeaneryDecides_WaitsForTheDecisionWithItsReason()
    {
        var absence = Registered(WestMidlands, Registration(WestMidlands, Today, Today.AddMonths(2), " I was very ill "), WestMidlands.Cast.Trainee.Actor);

        absence.Status.ShouldBe(AbsenceStatus.AwaitingDecision);
        absence.Remarks.ShouldHaveSingleItem().Text.ShouldBe("I was very ill");
        Refused(absence, () => absence.StartForm("pre-absence", Guid.NewGuid(), WestMidlands.Cast.Trainee.Actor)).Message.ShouldContain("not decided");
    }

    [Fact]
    public void Register_ShortWithoutReasonWhereTheDeaneryDecides_IsRefused() => Should.Throw<RuleBrokenException>(() =>
        Registered(WestMidlands, Registration(WestMidlands, Today, Today.AddMonths(2), " "), WestMidlands.Cast.Trainee.Actor));

    [Fact]
    public void Register_ShortWhereDoctorsOptIn_IsOpen() =>
        Registered(Wessex, Registration(Wessex, Today, Today.AddMonths(1)), Doctor).Status.ShouldBe(AbsenceStatus.Open);

    [Fact]
    public void Register_WithoutAKnownReturn_IsNotShort() =>
        Registered(WestMidlands, Registration(WestMidlands, Today, null), WestMidlands.Cast.Trainee.Actor).Status.ShouldBe(AbsenceStatus.Open);

    [Fact]
    public void Decide_ByTheDeanery_OpensOrDeclinesOnceWithAReason()
    {
        var (accepted, declined) = (Short(), Short());

        Refused(accepted, () => accepted.Accept(" ", WestMidlands.Cast.Staff.Actor, Morning));
        accepted.Accept("Away twice this year", WestMidlands.Cast.Staff.Actor, Morning);
        declined.Decline("Two weeks only", WestMidlands.Cast.Staff.Actor, Morning);

        (accepted.Status, declined.Status).ShouldBe((AbsenceStatus.Open, AbsenceStatus.Declined));
        Refused(accepted, () => accepted.Decline("After all", WestMidlands.Cast.Staff.Actor, Morning));
        Refused(declined, () => declined.Withdraw("Never mind", WestMidlands.Cast.Trainee.Actor, Morning));
    }

    [Fact]
    public void Decide_ByAnyoneElse_IsRefused()
    {
        var absence = Short();
        var own = new Actor(ActorKind.Person, absence.TraineeId, "Asha", [new RoleHeld(Role.DeaneryStaff)]);
        var elsewhere = new Actor(ActorKind.Person, Stranger.Id, "Dee", [new RoleHeld(Role.DeaneryStaff, ScopeKind.Trust, Guid.NewGuid())]);

        foreach (var actor in new[] { WestMidlands.Cast.Trainee.Actor, WestMidlands.Cast.ProgrammeDirector.Actor, own, elsewhere })
        {
            Refused(absence, () => absence.Accept("Because", actor, Morning));
        }
    }

    [Theory]
    [InlineData(true, AbsenceStatus.Open)]
    [InlineData(false, AbsenceStatus.Declined)]
    public void Decide_WhetherItApplies_AcceptsOrDeclines(bool applies, AbsenceStatus status)
    {
        var absence = Short();

        absence.Decide(applies, "Because", WestMidlands.Cast.Staff.Actor, Morning);

        absence.Status.ShouldBe(status);
        Refused(absence, () => absence.Decide(applies, "For another reason", WestMidlands.Cast.Staff.Actor, Morning));
    }

    [Fact]
    public void Register_WithASupervisor_NamesThem()
    {
        var absence = Registered(Wessex, Registration(Wessex, Today, null) with { Supervisor = new NamedPerson(Supervisor.Id, "Sam as typed") }, Doctor);

        (absence.Supervisor!.PersonId, absence.Supervisor.Name).ShouldBe((Supervisor.Id, "Sam as typed"));
        LastEvent(absence).ShouldBe(new SupervisorNamed(Supervisor.Id.Value));
        Should.Throw<RuleBrokenException>(() => Registered(Wessex, Registration(Wessex, Today, null) with { Supervisor = new NamedPerson(Doctor.Id, "Me") }, Doctor));
    }

    [Fact]
    public void MayInviteDoctor_UntilTheyTakeItOver_WhoManagesItButTheDoctor()
    {
        var absence = Wessex.AbsenceForAnother();

        (absence.MayInviteDoctor(Supervisor), absence.MayInviteDoctor(Staff)).ShouldBe((true, true));
        (absence.MayInviteDoctor(Doctor), absence.MayInviteDoctor(Stranger)).ShouldBe((false, false));
        absence.TakeOver(Doctor, Morning);
        absence.MayInviteDoctor(Supervisor).ShouldBeFalse();
    }

    [Fact]
    public void AsksAboutAcademicTime_OfAnAcademicType_WhereTheDeaneryHasTheQuestion()
    {
        (Wessex.Rules.AsksAboutAcademicTime("ACAD"), Wessex.Rules.AsksAboutAcademicTime("MAT"), Wessex.Rules.AsksAboutAcademicTime(null)).ShouldBe((true, false, false));
        (Wessex.Rules with { AcademicSplit = null }).AsksAboutAcademicTime("ACAD").ShouldBeFalse();
    }

    [Fact]
    public void NeedsDecision_OfAShortAbsence_OnlyWhereTheDeaneryDecides()
    {
        var (from, months) = (new DateOnly(2027, 11, 30), WestMidlands.Rules.Threshold.Months);

        WestMidlands.Rules.Threshold.NeedsDecision(from, from.AddMonths(months).AddDays(-1)).ShouldBeTrue();
        WestMidlands.Rules.Threshold.NeedsDecision(from, new DateOnly(2028, 2, 29)).ShouldBeFalse();
        WestMidlands.Rules.Threshold.NeedsDecision(from, null).ShouldBeFalse();
        Wessex.Rules.Threshold.NeedsDecision(from, from.AddDays(1)).ShouldBeFalse();
    }

    [Fact]
    public void TakeOver_ByTheDoctor_EndsTheRegistrantsView()
    {
        var absence = Registered(Wessex, Registration(Wessex, Today.AddDays(-9), null), Staff);
        Refused(absence, () => absence.TakeOver(Supervisor, Morning));

        absence.TakeOver(Doctor, Morning);
        absence.TakeOver(Doctor, Morning);

        absence.MayFill(Staff, "pre-absence").ShouldBeFalse();
        absence.Happenings.Count(h => h.What is AbsenceTakenOver).ShouldBe(1);
    }

    [Fact]
    public void NameSupervisor_Another_EndsTheFormersView()
    {
        var absence = Wessex.Absence();
        absence.MayFill(Supervisor, "pre-absence").ShouldBeTrue();

        absence.NameSupervisor(Stranger.Id, Stranger.Name, Doctor, Morning);

        absence.MayFill(Supervisor, "pre-absence").ShouldBeFalse();
        absence.MayManage(Supervisor).ShouldBeFalse();
        absence.AudiencesOf(Supervisor, "pre-absence").ShouldBeEmpty();
        absence.Supervisor!.PersonId.ShouldBe(Stranger.Id);
        absence.Participations.Count(p => p.Part == Part.Supervisor).ShouldBe(2);
        LastEvent(absence).ShouldBe(new SupervisorNamed(Stranger.Id.Value));
    }

    [Fact]
    public void NameSupervisor_TheSameAgain_ChangesNothing()
    {
        var absence = Wessex.Absence();
        var before = Snapshot.Of(absence);

        absence.NameSupervisor(Supervisor.Id, Supervisor.Name, Doctor, Morning);

        Snapshot.Of(absence).ShouldBe(before);
    }

    [Fact]
    public void NameSupervisor_TheDoctorThemselfOrByAStranger_IsRefused()
    {
        var absence = Wessex.Absence();

        Refused(absence, () => absence.NameSupervisor(Doctor.Id, Doctor.Name, Doctor, Morning));
        Refused(absence, () => absence.NameSupervisor(Stranger.Id, Stranger.Name, Stranger, Morning));
    }

    private static Absence Short() =>
        Registered(WestMidlands, Registration(WestMidlands, Today, Today.AddMonths(2), "I was very ill"), WestMidlands.Cast.Trainee.Actor);
}
