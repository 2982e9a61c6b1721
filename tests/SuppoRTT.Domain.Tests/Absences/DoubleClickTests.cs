using SuppoRTT.Domain.Absences;
using SuppoRTT.Testing;

namespace SuppoRTT.Domain.Tests.Absences;

public sealed class DoubleClickTests : AbsenceTestBase
{
    [Fact]
    public void SignOff_WithTheMeeting_RecordsBothAtOnce()
    {
        var (absence, _) = Wessex.AwaitingSignOff();
        var signOff = Wessex.SignOffOf(absence, "pre-absence", new HeldMeeting(Today, MeetingMode.Phone, "Both")) with { Held = new HeldMeeting(Today, MeetingMode.Phone, " Both ") };
        Refused(absence, () => absence.SignOffForm("pre-absence", signOff with { Held = signOff.Held with { On = Today.AddDays(1) } }, Supervisor, Morning)).Message.ShouldContain("future");

        absence.SignOffForm("pre-absence", signOff, Supervisor, Morning);

        absence.MeetingOf("pre-absence")!.Held.ShouldBe(new HeldMeeting(Today, MeetingMode.Phone, "Both"));
        Events(absence).TakeLast(2).ShouldBe([new MeetingHeld("pre-absence", Today, MeetingMode.Phone), new FormSignedOff("pre-absence", 1)]);
    }

    [Fact]
    public void SignOff_ASecondTime_ChangesNothing_EvenWhenItClosedTheAbsence()
    {
        var absence = Closed();
        var before = Snapshot.Of(absence);

        absence.SignOffForm("post-return", Wessex.SignOffOf(absence, "post-return"), Supervisor, Morning);

        Snapshot.Of(absence).ShouldBe(before);
    }

    [Fact]
    public void IsHandedIn_OfTheSameByTheSamePersonFromTheSamePage_AndOfNothingElse()
    {
        var (absence, revision) = Wessex.AwaitingSignOff();

        absence.IsHandedIn("pre-absence", 0, revision.Hash, Doctor).ShouldBeTrue();
        absence.IsHandedIn("pre-absence", 1, revision.Hash, Doctor).ShouldBeFalse();
        absence.IsHandedIn("pre-absence", 0, "another", Doctor).ShouldBeFalse();
        absence.IsHandedIn("pre-absence", 0, revision.Hash, Supervisor).ShouldBeFalse();
        absence.TakeBackForm("pre-absence", 1, Doctor, Morning);
        absence.IsHandedIn("pre-absence", 0, revision.Hash, Doctor).ShouldBeFalse();
    }

    [Fact]
    public void Steps_SaidTwice_ChangeNothingTheSecondTime()
    {
        var (returned, _) = Wessex.AwaitingSignOff();
        Twice(returned, () => returned.ReturnForm(Wessex.Form("pre-absence"), 1, "Say more ", [], Supervisor, Morning));
        var (taken, _) = Wessex.AwaitingSignOff();
        Twice(taken, () => taken.TakeBackForm("pre-absence", 1, Doctor, Morning));
        var (reopened, _) = Wessex.SignedOff();
        Twice(reopened, () => reopened.MarkFormUploaded("pre-absence", 1, Today, Doctor, Morning));
        Twice(reopened, () => reopened.UnmarkFormUploaded("pre-absence", 1, Doctor, Morning));
        Twice(reopened, () => reopened.ReopenForm("pre-absence", 1, "Moved", Doctor, Morning));
        Twice(reopened, () => reopened.ProposeMeeting("pre-absence", Morning, "Here", Doctor, Morning));
        Twice(reopened, () => reopened.RecordMeeting("pre-absence", A.Met with { WhoWasThere = "We" }, Doctor, Morning));
    }

    [Fact]
    public void DatesAndEndings_SaidTwiceFromOnePage_ChangeNothingTheSecondTime_ButAnotherReasonIsRefused()
    {
        var absence = Wessex.Absence();
        var later = new AbsencePeriod(absence.Period.Starts.AddDays(7), null);
        TwiceFromOnePage(absence, version => absence.ChangeDates(later, " Moved", Doctor, Morning, version));
        Refused(absence, () => absence.ChangeDates(later, "Moved by another", Doctor, Morning, absence.Version));
        Refused(absence, () => absence.ChangeDates(later, "Moved", Supervisor, Morning, absence.Version));
        TwiceFromOnePage(absence, version => absence.Withdraw("Not now ", Doctor, Morning, version));
        Refused(absence, () => absence.Withdraw("Never", Doctor, Morning, absence.Version));
        TwiceFromOnePage(absence, version => absence.Reinstate("Now", Doctor, Morning, version));
        TwiceFromOnePage(absence, version => absence.RuleOutReturn("Left", Doctor, Morning, version));
        Refused(absence, () => absence.Reinstate("Back", Doctor, Morning, absence.Version - 1)).Message.ShouldContain("while you had the page open");
    }

    private static void TwiceFromOnePage(Absence absence, Action<int> step)
    {
        var version = absence.Version;
        Twice(absence, () => step(version));
    }

    [Fact]
    public void RevisionReadBefore_IsTheLastThatASupervisorAnswered()
    {
        var (absence, _) = Wessex.Returned();
        absence.Form("pre-absence").RevisionReadBefore.ShouldBeNull();
        Wessex.Submit(absence, "pre-absence");
        absence.TakeBackForm("pre-absence", 2, Doctor, Morning);
        Wessex.Submit(absence, "pre-absence");

        absence.Form("pre-absence").RevisionReadBefore.ShouldBe(1);
    }

    private static void Twice(Absence absence, Action verb)
    {
        verb();
        var once = Snapshot.Of(absence);
        verb();
        Snapshot.Of(absence).ShouldBe(once);
    }

    private static Absence Closed()
    {
        var absence = Wessex.Absence(Today.AddMonths(-6), Today.AddMonths(1));
        Wessex.SignedOff("pre-absence", absence);
        Wessex.SignedOff("pre-return", absence);
        Wessex.AwaitingSignOff("post-return", absence, ("returnedOn", Day(Today)), ("outcome", "ready"));
        Wessex.SignOff(absence, "post-return");
        return absence;
    }
}
