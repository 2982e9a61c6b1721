using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;

namespace SuppoRTT.Domain.Tests.Absences;

public sealed class HoldingTests : RotaTestBase
{
    [Fact]
    public void Hold_StopsEveryStep_KeepsTheDates_AndEndsWithEverythingAsItWas()
    {
        var (absence, _) = Wessex.AwaitingSignOff();
        var period = absence.Period;

        absence.PutOnHold(" Nobody knows yet ", Staff, Morning);

        (absence.Status, absence.OnHoldSince, absence.HoldReason?.Text, absence.Period).ShouldBe((AbsenceStatus.OnHold, Today, "Nobody knows yet", period));
        LastEvent(absence).ShouldBe(new AbsencePutOnHold());
        Refused(absence, () => absence.SignOffForm("pre-absence", Wessex.SignOffOf(absence, "pre-absence"), Supervisor, Morning)).Message.ShouldContain("on hold since 2 March 2026");
        Refused(absence, () => absence.TakeBackForm("pre-absence", 1, Doctor, Morning)).Message.ShouldContain("once the deanery takes it up again");
        Refused(absence, () => absence.PutOnHold("Again", Staff, Morning));

        absence.Resume("The date is known", Staff, Morning.AddDays(40));

        (absence.Status, absence.OnHoldSince, absence.HoldReason).ShouldBe((AbsenceStatus.Open, null, null));
        absence.Form("pre-absence").Status.ShouldBe(FormStatus.AwaitingSignOff);
        Events(absence).TakeLast(2).ShouldBe([new AbsencePutOnHold(), new AbsenceResumed()]);
        absence.RecordMeeting("pre-absence", A.Met, Supervisor, Morning.AddDays(40));
        Refused(absence, () => absence.Resume("Again", Staff, Morning));
    }

    [Fact]
    public void Hold_CallsOffMeetingsAhead()
    {
        var absence = Wessex.Absence();
        absence.ProposeMeeting("pre-absence", Morning.AddDays(5), "Room 2", Doctor, Morning);

        absence.PutOnHold("Not now", Staff, Morning);

        absence.MeetingOf("pre-absence")!.ProposedFor.ShouldBeNull();
        Events(absence).TakeLast(2).ShouldBe([new MeetingCalledOff("pre-absence"), new AbsencePutOnHold()]);
    }

    [Fact]
    public void Hold_IsForTheDeanery_WithAReason_AndNeverOnesOwn()
    {
        var absence = Wessex.Absence();

        foreach (var actor in new[] { Doctor, Supervisor, Stranger, DoctorOfManyRoles, Wessex.Cast.ProgrammeDirector.Actor })
        {
            absence.MayHold(actor).ShouldBeFalse();
            Refused(absence, () => absence.PutOnHold("Because", actor, Morning));
        }

        Refused(absence, () => absence.PutOnHold(" ", Staff, Morning));
        Refused(absence, () => absence.PutOnHold("Stale", Staff, Morning, absence.Version - 1));
        absence.PutOnHold("Because", Staff, Morning);
        Refused(absence, () => absence.Resume("Because", Doctor, Morning));
        Refused(absence, () => absence.Resume("", Staff, Morning));
    }

    [Fact]
    public void HoldAndResume_SaidTwice_ChangeNothingTheSecondTime()
    {
        var absence = Wessex.Absence();
        var read = absence.Version;
        absence.PutOnHold("Because", Staff, Morning, read);
        var before = Snapshot.Of(absence);
        absence.PutOnHold("Because ", Staff, Morning, read);
        Snapshot.Of(absence).ShouldBe(before);

        read = absence.Version;
        absence.Resume("Now", Staff, Morning, read);
        before = Snapshot.Of(absence);
        absence.Resume("Now", Staff, Morning, read);
        Snapshot.Of(absence).ShouldBe(before);
    }

    [Fact]
    public void Withdraw_WhileOnHold_AndReinstate_LeadBackToTheHold()
    {
        var absence = Wessex.OnHold().Absence;

        absence.Withdraw("Not now", Doctor, Morning);
        absence.HoldReason.ShouldBeNull();
        absence.Reinstate("Now after all", Doctor, Morning);

        (absence.Status, absence.OnHoldSince, absence.HoldReason?.Text).ShouldBe((AbsenceStatus.OnHold, Today, HeldAbsences.Reason));
    }

    [Fact]
    public void Dates_CanBePutRightWhileOnHold_AndIfTheyMakeItShort_TheDeaneryDecidesInstead()
    {
        var absence = WestMidlands.Absence();
        var (doctor, staff, starts) = (WestMidlands.Cast.Trainee.Actor, WestMidlands.Cast.Staff.Actor, absence.Period.Starts);
        absence.PutOnHold("Because", staff, Morning);

        absence.ChangeDates(new AbsencePeriod(starts, null), "Not known any more", doctor, Morning);
        absence.Status.ShouldBe(AbsenceStatus.OnHold);
        absence.ChangeDates(new AbsencePeriod(starts, starts.AddDays(30)), "Shorter", doctor, Morning, null, new ShortAbsence(WestMidlands.Rules.Threshold, "It still helps"));

        (absence.Status, absence.HoldReason).ShouldBe((AbsenceStatus.AwaitingDecision, null));
        absence.ChangeDates(new AbsencePeriod(starts, starts.AddMonths(9)), "Longer again", doctor, Morning, null, new ShortAbsence(WestMidlands.Rules.Threshold, null));
        (absence.Status, absence.OnHoldSince, absence.HoldReason?.Text).ShouldBe((AbsenceStatus.OnHold, Today, "Because"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Decision_InFavourOfOneThatWasOnHold_LeadsBackToTheHold_AlsoOnAnAppeal(bool isOnAppeal)
    {
        var absence = WestMidlands.Absence();
        var (doctor, staff, starts) = (WestMidlands.Cast.Trainee.Actor, WestMidlands.Cast.Staff.Actor, absence.Period.Starts);
        absence.PutOnHold("Because", staff, Morning);
        absence.ChangeDates(new AbsencePeriod(starts, starts.AddDays(30)), "Shorter", doctor, Morning, null, new ShortAbsence(WestMidlands.Rules.Threshold, "It still helps"));
        if (isOnAppeal)
        {
            absence.Decline("It is short", staff, Morning);
            absence.Appeal("It still helps", Today.AddDays(30), doctor, Morning);
            absence.Accept("It does", WestMidlands.Cast.ProgrammeDirector.Actor, Morning, Role.TrainingProgrammeDirector);
        }
        else
        {
            absence.Accept("It does", staff, Morning);
            absence.Accept("It does", staff, Morning);
        }

        (absence.Status, absence.OnHoldSince, absence.HoldReason?.Text).ShouldBe((AbsenceStatus.OnHold, Today, "Because"));
        absence.Resume("Now", staff, Morning);
        absence.Status.ShouldBe(AbsenceStatus.Open);
    }

    [Fact]
    public void RotaPlan_OfAnAbsenceOnHold_StillCounts_AndNobodyIsToldOtherwise()
    {
        var absence = WithPlan();
        Send(absence, Doctor, [Rota]);
        absence.PutOnHold("Because", Staff, Morning);
        var before = Snapshot.Of(absence);

        absence.KeepRotaPlanUp(null, Portal, Morning).ShouldBeNull();

        Snapshot.Of(absence).ShouldBe(before);
        absence.StandsBy(Of(absence, Rota), Terms).ShouldBeTrue();
        Refused(absence, () => Send(absence, Doctor, [Rota, Staffing])).Message.ShouldContain("on hold");
    }
}
