using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;

namespace SuppoRTT.Domain.Tests.Absences;

/// <summary>A decision against a short absence is appealed against once, and a second person decides.</summary>
public sealed class AppealTests : AbsenceTestBase
{
    private static readonly DateOnly _last = Today.AddDays(28);

    private static Actor Trainee => WestMidlands.Cast.Trainee.Actor;

    private static Actor First => WestMidlands.Cast.Staff.Actor;

    private static Actor Second { get; } = SomebodyOf(Role.DeaneryStaff);

    [Theory]
    [InlineData(true, AbsenceStatus.Open)]
    [InlineData(false, AbsenceStatus.AppealDismissed)]
    public void Appeal_IsDecidedByASecondPerson_AndTheirDecisionStands(bool applies, AbsenceStatus status)
    {
        var absence = WestMidlands.Appealed(decider: First);

        absence.Decide(applies, "Looked at afresh", Second, Morning);

        absence.Status.ShouldBe(status);
        Events(absence).TakeLast(2).Select(e => e.GetType()).ShouldBe([typeof(DecisionAppealed), applies ? typeof(AppealAllowed) : typeof(AppealDismissed)]);
        absence.Remarks.OrderBy(r => r.EventNumber).Select(r => r.Text).TakeLast(3).ShouldBe(["It is short enough to plan at work", "Nobody asked about my new post", "Looked at afresh"]);
        Refused(absence, () => absence.Appeal("Once more", _last, Trainee, Morning));
        Refused(absence, () => absence.Decide(!applies, "After all", SomebodyOf(Role.DeaneryStaff), Morning));
    }

    [Fact]
    public void Appeal_IsNotDecidedByWhoHadAPartInIt_NorByWhoMayNotDecide()
    {
        var absence = WestMidlands.Appealed(decider: First);
        var doctorAsStaff = new Actor(ActorKind.Person, absence.TraineeId, "Asha", [new RoleHeld(Role.DeaneryStaff)]);
        var supervisor = WestMidlands.Cast.Supervisor.Actor;
        var supervisorAsStaff = new Actor(ActorKind.Person, supervisor.Id, supervisor.Name, [new RoleHeld(Role.EducationalSupervisor), new RoleHeld(Role.DeaneryStaff)]);
        absence.NameSupervisor(supervisor.Id, supervisor.Name, Trainee, Morning);

        foreach (var actor in new[] { First, doctorAsStaff, supervisorAsStaff, SomebodyOf(Role.TrainingProgrammeDirector), Trainee })
        {
            absence.MayDecideNow(actor).ShouldBeFalse();
            Refused(absence, () => absence.Accept("Because", actor, Morning));
            Refused(absence, () => absence.Decline("Because", actor, Morning));
        }

        absence.MayDecideNow(Second).ShouldBeTrue();
    }

    [Fact]
    public void Appeal_OfWhatStaffRegistered_IsNotDecidedByThem()
    {
        var absence = WestMidlands.AwaitingDecision(by: WestMidlands.Cast.Staff);
        absence.Decline("Too short", Second, Morning);
        absence.Appeal("Not too short", _last, Trainee, Morning);

        Refused(absence, () => absence.Accept("Because", First, Morning)).Message.ShouldContain("no part");
        absence.Accept("Because", SomebodyOf(Role.DeaneryStaff), Morning);
        absence.Status.ShouldBe(AbsenceStatus.Open);
    }

    [Fact]
    public void Appeal_IsForTheDoctor_InTime_WithAReason_AfterADecisionAgainst()
    {
        var (waiting, declined) = (WestMidlands.AwaitingDecision(), WestMidlands.Declined("Too short"));

        Refused(waiting, () => waiting.Appeal("Too soon", _last, Trainee, Morning));
        Refused(declined, () => declined.Appeal("For them", _last, First, Morning));
        Refused(declined, () => declined.Appeal(" ", _last, Trainee, Morning));
        Refused(declined, () => declined.Appeal("Late", Today.AddDays(-1), Trainee, Morning)).Message.ShouldContain("time for an appeal is over");
        Refused(declined, () => declined.Appeal("Stale", _last, Trainee, Morning, declined.Version - 1));
        declined.Appeal("On the last day", Today, Trainee, Morning);
        var before = Snapshot.Of(declined);
        declined.Appeal("On the last day", Today, Trainee, Morning);
        Snapshot.Of(declined).ShouldBe(before);
    }

    [Fact]
    public void Appeal_ThatIsWithdrawnAndReinstated_StillWaits_AndDatesThatAreLongEnoughSpareIt()
    {
        var absence = WestMidlands.Appealed();

        absence.Withdraw("Not now", Trainee, Morning);
        absence.Reinstate("Now after all", Trainee, Morning);
        absence.Status.ShouldBe(AbsenceStatus.Appealed);
        absence.ChangeDates(new AbsencePeriod(absence.Period.Starts, null), "Not known any more", Trainee, Morning, null, new ShortAbsence(WestMidlands.Rules.Threshold, null));

        absence.Status.ShouldBe(AbsenceStatus.Open);
        Events(absence).ShouldContain(new DecisionSpared());
    }

    private static Actor SomebodyOf(Role role) => new(ActorKind.Person, new PersonId(Guid.CreateVersion7()), "Una Demo-Lund", [new RoleHeld(role)]);
}
