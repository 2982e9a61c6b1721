using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Testing;

namespace SuppoRTT.Domain.Tests.Absences;

public sealed class CorrectingTests : AbsenceTestBase
{
    private static readonly Approval _granted = new(ApprovalState.Approved, "Postgraduate dean", Today);

    [Fact]
    public void CorrectType_SaysTypeAndApprovalAnew_WithNeitherInTheHistory_AndOnce()
    {
        var (absence, _) = Wessex.SignedOff();
        var other = Wessex.Rules.AbsenceTypes.First(t => t.Code != absence.TypeCode).Code;
        var events = Events(absence).Count();

        foreach (var _ in new[] { 1, 2 })
        {
            absence.CorrectType(other, _granted, " It became another leave ", Wessex.Rules, Supervisor, Morning);
        }

        absence.TypeCode.ShouldBe(other);
        absence.Dates.TypeCode.ShouldBe(other);
        absence.Approval.ShouldBe(_granted);
        absence.Form("pre-absence").Status.ShouldBe(FormStatus.SignedOff);
        Events(absence).Skip(events).ShouldBe([new ApprovalNoted(), new TypeCorrected()]);
        absence.Remarks[^1].Text.ShouldBe("It became another leave");
    }

    [Fact]
    public void CorrectType_OfTheApprovalAlone_NeedsNoReason()
    {
        var absence = Wessex.Absence();

        absence.CorrectType(absence.TypeCode, _granted, null, Wessex.Rules, Doctor, Morning);

        LastEvent(absence).ShouldBe(new ApprovalNoted());
        absence.Remarks.ShouldBeEmpty();
    }

    [Fact]
    public void CorrectType_WithoutAReason_OrToATypeThatIsNotThere_OrApprovedTomorrow_OrByAStranger_ChangesNothing()
    {
        var absence = Wessex.Absence();
        var other = Wessex.Rules.AbsenceTypes.First(t => t.Code != absence.TypeCode).Code;

        Refused(absence, () => absence.CorrectType(other, _granted, " ", Wessex.Rules, Doctor, Morning));
        Refused(absence, () => absence.CorrectType("NONE", absence.Approval, "Because", Wessex.Rules, Doctor, Morning));
        Refused(absence, () => absence.CorrectType(other, _granted with { On = Today.AddDays(1) }, "Because", Wessex.Rules, Doctor, Morning));
        Refused(absence, () => absence.CorrectType(other, _granted, "Because", Wessex.Rules, Wessex.Cast.OtherTrainee.Actor, Morning));
    }

    [Fact]
    public void TakeBackReturn_LeadsBackToTheDayThatIsExpected_Once_AndTheDatesCanMoveAgain()
    {
        var absence = Wessex.Absence(Today.AddMonths(-6), Today);
        absence.ConfirmReturn(Today, Doctor, Morning);

        foreach (var _ in new[] { 1, 2 })
        {
            absence.TakeBackReturn("Unwell again", Supervisor, Morning);
        }

        absence.ReturnedOn.ShouldBeNull();
        Events(absence).Count(e => e is ReturnTakenBack).ShouldBe(1);
        absence.ChangeDates(new AbsencePeriod(absence.Period.Starts, Today.AddMonths(1)), "Unwell again", Doctor, Morning);
        absence.Period.ExpectedReturn.ShouldBe(Today.AddMonths(1));
    }

    [Fact]
    public void TakeBackReturn_WhileAFormSaysTheDay_IsRefused_AndAllowedOnceItIsTakenBack()
    {
        var absence = Wessex.Absence(Today.AddMonths(-6), Today.AddDays(-20));
        Wessex.AwaitingSignOff("post-return", absence, ("returnedOn", Day(Today.AddDays(-20))), ("outcome", "ready"));

        Refused(absence, () => absence.TakeBackReturn("By mistake", Doctor, Morning)).Message.ShouldContain("Take it back or open it again first");
        absence.TakeBackForm("post-return", 1, Doctor, Morning);
        absence.TakeBackReturn("By mistake", Doctor, Morning);

        absence.ReturnedOn.ShouldBeNull();
    }

    [Fact]
    public void ReopenForm_OfAClosedAbsence_OpensItAgain_ForAFormAboutTheReturnOnly()
    {
        var (absence, _) = Wessex.Closed();
        var version = absence.Form("post-return").Revision;

        Refused(absence, () => absence.ReopenForm("pre-return", 1, "Not right", Doctor, Morning));
        foreach (var _ in new[] { 1, 2 })
        {
            absence.ReopenForm("post-return", version, "Ready was not meant", Doctor, Morning);
        }

        absence.Status.ShouldBe(AbsenceStatus.Open);
        absence.Form("post-return").Status.ShouldBe(FormStatus.Reopened);
        absence.Form("post-return").Signatures.ShouldAllBe(s => s.VoidedAt != null);
        Events(absence).TakeLast(2).ShouldBe([new FormReopened("post-return", version, BecauseDatesChanged: false), new AbsenceReinstated()]);
        Events(absence).Count(e => e is AbsenceReinstated).ShouldBe(1);
    }
}
