using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Testing;

namespace SuppoRTT.Domain.Tests.Absences;

public sealed class MeetingsTests
{
    private const string Form = "pre-absence";

    private static readonly DateTimeOffset _ahead = A.Morning.AddDays(14);

    private static Cast Cast => Cast.Wessex;

    [Fact]
    public void Sequence_RisesWithEachChange_AndStaysWhereNothingChanges()
    {
        var absence = Proposed();
        absence.ProposeMeeting(Form, _ahead, "Library", Cast.Trainee.Actor, A.Morning);
        Meeting(absence).Sequence.ShouldBe(1);

        absence.ProposeMeeting(Form, _ahead, "Elsewhere", Cast.Trainee.Actor, A.Morning);
        absence.CallOffMeeting(Form, 2, Cast.Trainee.Actor, A.Morning);
        absence.CallOffMeeting(Form, 2, Cast.Trainee.Actor, A.Morning);

        (Meeting(absence).Sequence, Meeting(absence).ProposedFor, Meeting(absence).Place, Meeting(absence).CalledOffFor).ShouldBe((3, null, null, _ahead));
        absence.Happenings.Count(h => h.What is MeetingCalledOff).ShouldBe(1);
    }

    [Fact]
    public void CallOff_OfWhatWasChangedMeanwhile_OrIsPast_IsRefused()
    {
        var absence = Proposed();

        Should.Throw<RuleBrokenException>(() => absence.CallOffMeeting(Form, 0, Cast.Trainee.Actor, A.Morning));
        Should.Throw<RuleBrokenException>(() => absence.CallOffMeeting(Form, 1, Cast.Trainee.Actor, _ahead.AddMinutes(1)));
        Should.Throw<RuleBrokenException>(() => absence.CallOffMeeting(Form, 1, Cast.Staff.Actor, A.Morning));
    }

    [Fact]
    public void SignedOff_LeavesTheMeetingThatWasHeld_AndCallsOffOneThatIsAhead()
    {
        var a = A.Of("wessex");
        var (absence, _) = a.AwaitingSignOff();
        absence.ProposeMeeting(Form, A.Morning.AddHours(5), "Library", Cast.Trainee.Actor, A.Morning);

        a.SignOff(absence, Form);

        Meeting(absence).ProposedFor.ShouldBe(A.Morning.AddHours(5));
        var (other, _) = a.AwaitingSignOff();
        other.ProposeMeeting(Form, _ahead, "Library", Cast.Trainee.Actor, A.Morning);
        a.SignOff(other, Form);
        Meeting(other).ProposedFor.ShouldBeNull();
        Should.Throw<RuleBrokenException>(() => other.ProposeMeeting(Form, _ahead, "Library", Cast.Trainee.Actor, A.Morning));
    }

    [Fact]
    public void Withdrawn_CallsOffWhatIsAhead_AndLeavesWhatIsPast()
    {
        var absence = Proposed();
        absence.ProposeMeeting("pre-return", A.Morning.AddHours(1), "Library", Cast.Trainee.Actor, A.Morning);

        absence.Withdraw("Plans changed", Cast.Trainee.Actor, A.Morning.AddDays(1));
        absence.Reinstate("A mistake", Cast.Trainee.Actor, A.Morning.AddDays(1));

        Meeting(absence).ProposedFor.ShouldBeNull();
        absence.MeetingOf("pre-return")!.ProposedFor.ShouldBe(A.Morning.AddHours(1));
    }

    private static Meeting Meeting(Absence absence) => absence.MeetingOf(Form)!;

    private static Absence Proposed()
    {
        var absence = A.Of("wessex").Absence();
        absence.ProposeMeeting(Form, _ahead, "Library", Cast.Trainee.Actor, A.Morning);
        return absence;
    }
}
