using SuppoRTT.Domain.Absences.Reminders;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Testing;

namespace SuppoRTT.Domain.Tests.Absences.Reminders;

public sealed class SituationTests : ReminderTestBase
{
    [Fact]
    public void Situation_IsReadFromAnAbsence()
    {
        var wessex = A.Of("wessex");
        var absence = wessex.Returned().Absence;
        absence.ProposeMeeting("pre-return", A.Morning.AddDays(20), "A room", wessex.Cast.Trainee.Actor, A.Morning);

        var situation = Situation.Of(absence, Planned.Holders, wessex.Cast.Held);

        situation.ShouldSatisfyAllConditions(
            s => s.Absence.ShouldBe(absence.Id),
            s => s.Dates.ShouldBe(absence.Dates),
            s => (s.Trainee, s.Supervisor, s.Registrant).ShouldBe((wessex.Cast.Trainee.Id, wessex.Cast.Supervisor.Id, null)),
            s => s.Forms[0].ShouldBe(new FormSituation("pre-absence", FormStage.BeforeAbsence, FormStatus.Returned) { Together = wessex.Cast.Supervisor.Id, SubmittedOn = A.Today, GivenBackOn = A.Today }),
            s => s.Forms[1].MeetingOn.ShouldBe(A.Today.AddDays(20)));
        Situation.Of(wessex.SignedOff().Absence, new RoleHolders(), wessex.Cast.Held).Forms[0].ShouldBe(
            new FormSituation("pre-absence", FormStage.BeforeAbsence, FormStatus.SignedOff) { Together = wessex.Cast.Supervisor.Id, SubmittedOn = A.Today, SignedOn = A.Today, HeldOn = A.Today });
        var left = Situation.Of(absence, Planned.Holders, new SuppoRTT.Domain.People.RolesOnDay([]));
        (left.Supervisor, left.Forms[0].Together).ShouldBe((null, null), "Who lost the role is reminded of nothing");
        Situation.Of(wessex.AbsenceForAnother(), new RoleHolders(), wessex.Cast.Held).Registrant.ShouldBe(wessex.Cast.Supervisor.Id);
    }
}
