using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Reminders;
using SuppoRTT.Testing;

namespace SuppoRTT.Domain.Tests.Absences;

/// <summary>A doctor is left in peace, and reached as agreed, also while an absence rests or waits.</summary>
public sealed class WishesThatGoOnTests : AbsenceTestBase
{
    private static readonly QuietTime _quiet = new(Today, Today.AddDays(30), Wessex.Cast.Supervisor.Id);

    [Fact]
    public void QuietTimeAndContact_AreSaid_ForAsLongAsTheAbsenceGoesOn()
    {
        foreach (var absence in new[] { OnHold(), WestMidlands.AwaitingDecision(), WestMidlands.Appealed() })
        {
            var doctor = WestMidlands.Cast.Everyone.Append(Wessex.Cast.Trainee).First(m => m.Id == absence.TraineeId).Actor;
            absence.StartQuietTime(_quiet, doctor, Morning);
            absence.Quiet.ShouldBe(_quiet, absence.Status.ToString());
            absence.EndQuietTime(doctor, Morning);
            absence.Quiet.ShouldBeNull();
            absence.AgreeContact(new ContactWhileAway(ContactWay.NotAtAll), doctor, Morning);
            absence.Contact!.Way.ShouldBe(ContactWay.NotAtAll);
        }

        var withdrawn = Wessex.Absence();
        withdrawn.Withdraw("It came to nothing", Doctor, Morning);
        Refused(withdrawn, () => withdrawn.StartQuietTime(_quiet, Doctor, Morning));
        Refused(withdrawn, () => withdrawn.EndQuietTime(Doctor, Morning));
        Refused(withdrawn, () => withdrawn.AgreeContact(new ContactWhileAway(ContactWay.NotAtAll), Doctor, Morning));
    }

    private static Absence OnHold()
    {
        var absence = Wessex.Absence();
        absence.PutOnHold("Nobody knows yet", Staff, Morning);
        return absence;
    }
}
