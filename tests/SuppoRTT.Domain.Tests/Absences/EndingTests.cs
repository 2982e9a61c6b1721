using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Domain.Tests.Absences;

public sealed class EndingTests : AbsenceTestBase
{
    [Fact]
    public void Withdraw_AndReinstate_LeaveEverythingAsItWas()
    {
        var (absence, _) = Wessex.SignedOff();
        absence.Withdraw(" Registered twice ", Doctor, Morning);

        absence.Status.ShouldBe(AbsenceStatus.Withdrawn);
        absence.Form("pre-absence").Status.ShouldBe(FormStatus.SignedOff);
        Refused(absence, () => absence.ReopenForm("pre-absence", 1, "Hm", Doctor, Morning)).Message.ShouldContain("withdrawn");

        absence.Reinstate("It was not", Staff, Morning);

        absence.Status.ShouldBe(AbsenceStatus.Open);
        absence.Form("pre-absence").ValidSignature(Party.Supervisor).ShouldNotBeNull();
        Events(absence).TakeLast(2).ShouldBe([new AbsenceWithdrawn(), new AbsenceReinstated()]);
        absence.Remarks.Select(r => r.Text).ShouldBe(["Registered twice", "It was not"]);
    }

    [Fact]
    public void Reinstate_WhatStillWaitedForADecision_DoesNotSkipTheDecision()
    {
        var doctor = WestMidlands.Cast.Trainee.Actor;
        var absence = Registered(WestMidlands, Registration(WestMidlands, Today, Today.AddMonths(2), "I was very ill"), doctor);

        absence.Withdraw("Not now", doctor, Morning);
        absence.Reinstate("Now after all", doctor, Morning);

        absence.Status.ShouldBe(AbsenceStatus.AwaitingDecision);
    }

    [Fact]
    public void RuleOutReturn_ByTheDeanery_EndsItAndCanBeUndone()
    {
        var absence = Wessex.Absence();

        absence.RuleOutReturn("Left the programme", Staff, Morning);

        absence.Status.ShouldBe(AbsenceStatus.NotReturning);
        LastEvent(absence).ShouldBe(new ReturnRuledOut());
        Refused(absence, () => absence.ConfirmReturn(Today, Doctor, Morning));
        absence.Reinstate("Came back after all", Doctor, Morning);
        absence.Status.ShouldBe(AbsenceStatus.Open);
    }

    [Fact]
    public void RuleOutReturn_OfSomebodyWhoCameBack_IsRefused()
    {
        var absence = Wessex.Absence(Today.AddMonths(-6), Today);
        absence.ConfirmReturn(Today, Doctor, Morning);

        Refused(absence, () => absence.RuleOutReturn("Hm", Doctor, Morning)).Message.ShouldContain("returned");
    }

    [Fact]
    public void Ending_WithoutReasonOrByOthers_IsRefused()
    {
        var absence = Wessex.Absence();
        var elsewhere = new Actor(ActorKind.Person, Supervisor.Id, "Sam", [new RoleHeld(Role.DeaneryStaff, ScopeKind.School, Guid.NewGuid())]);

        Refused(absence, () => absence.Withdraw("", Doctor, Morning));
        Refused(absence, () => absence.RuleOutReturn(" ", Doctor, Morning));
        Refused(absence, () => absence.Reinstate("Hm", Doctor, Morning));
        foreach (var actor in new[] { Supervisor, Stranger, elsewhere, Wessex.Cast.ProgrammeDirector.Actor })
        {
            Refused(absence, () => absence.Withdraw("Hm", actor, Morning));
        }

        absence.Withdraw("Hm", Doctor, Morning);
        Refused(absence, () => absence.Reinstate(" ", Doctor, Morning));
        Refused(absence, () => absence.Withdraw("Hm again", Doctor, Morning));
    }

    [Fact]
    public void MustBeAsRead_AfterAChange_Refuses()
    {
        var absence = Wessex.Absence();
        var read = absence.Version;
        absence.MustBeAsRead(read);

        absence.Withdraw("Hm", Doctor, Morning);

        Refused(absence, () => absence.MustBeAsRead(read));
    }
}
