using SuppoRTT.Domain.Absences.Reminders;

namespace SuppoRTT.Domain.Tests.Absences.Reminders;

/// <summary>How a doctor is reached with what the portal writes by itself.</summary>
public sealed class WayToDoctorTests : ReminderTestBase
{
    [Theory]
    [InlineData(ContactWay.AsUsual, true)]
    [InlineData(ContactWay.OtherAddress, true)]
    [InlineData(ContactWay.ThroughSomeone, false)]
    [InlineData(ContactWay.NotAtAll, false)]
    public void WayToDoctor_IsWhatWasAgreed_WhileAway(ContactWay way, bool byMail)
    {
        var (hours, during) = (new ContactHours(new(10, 0), new(12, 0)), new DateOnly(2027, 7, 1));
        var away = Planned with { Contact = new ContactWhileAway(way, Friend, hours) };

        var reached = WayToDoctor.Of(away, Wessex, during);

        reached.ShouldBe(new WayToDoctor(byMail, !byMail, way == ContactWay.OtherAddress, byMail ? hours : null, Friend));
        WayToDoctor.Of(away, Wessex, away.Dates.Starts.AddDays(-1)).ShouldSatisfyAllConditions(w => w.ByMail.ShouldBeTrue(), w => w.Hours.ShouldBeNull());
    }

    [Fact]
    public void WayToDoctor_WhoIsUnwellAndHasNotAgreed_IsThroughWhoIsInTouch_YetSomebodyMayInviteThem()
    {
        WayToDoctor.Of(Unplanned, Wessex, new(2027, 7, 1)).ShouldBe(new WayToDoctor(false, false, false, null, Supervisor));
        WayToDoctor.Of(Unplanned with { Supervisor = null, Registrant = null }, Wessex, new(2027, 7, 1)).Instead.ShouldBeNull();
        WayToDoctor.Of(Planned with { Quiet = new QuietTime(new(2027, 3, 1), null, Friend) }, Wessex, new(2027, 3, 1)).ShouldBe(new WayToDoctor(false, true, false, null, Friend));
    }
}
