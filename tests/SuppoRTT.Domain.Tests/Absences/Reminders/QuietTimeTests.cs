using SuppoRTT.Domain.Absences.Reminders;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Domain.Tests.Absences.Reminders;

/// <summary>In a quiet time nobody but one person hears that the doctor is late; what others are to do goes on.</summary>
public sealed class QuietTimeTests : ReminderTestBase
{
    private static QuietTime Quiet { get; } = new(new(2027, 1, 1), null, Friend);

    [Fact]
    public void QuietTime_TellsNobodyElse_ThatTheDoctorIsLate()
    {
        var overdue = Due(Planned with { Quiet = Quiet }, Wessex, "1 Apr 2027").Where(r => r.Trigger == ReminderTrigger.FormOverdue).ToList();
        var unfiled = Due(Planned with { Quiet = Quiet }, Wessex, "8 Mar 2028").Where(r => r.Trigger == ReminderTrigger.NothingFiled).ToList();

        overdue.Select(r => (r.To.As, r.To.Person)).Distinct().ShouldBe([(ReminderTo.ContactPerson, (PersonId?)Friend)]);
        unfiled.Select(r => (r.To.As, r.To.Person)).Distinct().ShouldBe([(ReminderTo.ContactPerson, (PersonId?)Friend)]);
        Due(Planned, Wessex, "1 Apr 2027").ShouldContain(r => r.Trigger == ReminderTrigger.FormOverdue && r.To.Person == Supervisor);
    }

    [Fact]
    public void QuietTime_ThatEnds_LetsTheOthersHearOfWhatIsStillLate() =>
        Due(Planned with { Quiet = Quiet with { Until = new(2027, 4, 30) } }, Wessex, "3 May 2027").ShouldContain(r => r.Trigger == ReminderTrigger.FormOverdue && r.To.Person == Supervisor && r.On == new DateOnly(2027, 5, 3));

    [Theory]
    [InlineData(ReminderTrigger.HandoverWaits)]
    [InlineData(ReminderTrigger.SupervisorUnknown)]
    [InlineData(ReminderTrigger.SignOffWaits)]
    public void QuietTime_OfTheDoctor_KeepsNobodyFromHelpingWithTheSilenceOfOthers(ReminderTrigger trigger)
    {
        var waiting = With(Planned, "pre-return", f => f with { Status = FormStatus.AwaitingSignOff, SubmittedOn = new(2028, 1, 10) }) with
        {
            Handover = new Handover(new(2028, 1, 10), null),
            UnsupervisedSince = trigger == ReminderTrigger.SupervisorUnknown ? new(2028, 1, 10) : null,
        };

        Help(waiting with { Quiet = Quiet }).ShouldBe(Help(waiting));
        Help(waiting).ShouldNotBeEmpty();

        IEnumerable<ReminderKey> Help(Situation of) => Due(of, Wessex, "10 Jan 2028").Where(r => r.Trigger == trigger && r.Purpose == ReminderPurpose.Help).Select(r => r.Key);
    }
}
