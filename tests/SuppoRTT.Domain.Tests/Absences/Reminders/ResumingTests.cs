using SuppoRTT.Domain.Absences;

namespace SuppoRTT.Domain.Tests.Absences.Reminders;

public sealed class ResumingTests : ReminderTestBase
{
    [Fact]
    public void Absence_ThatGoesOnAfterAHold_RemindsEachPersonOfOneThingOnThatDay_AndKeepsItsDates()
    {
        var sent = SentUntil(Planned, Wessex, "12 Mar 2027");
        Due(sent with { Status = AbsenceStatus.OnHold }, Wessex, "10 May 2027").ShouldBeEmpty();

        var due = Due(sent, Wessex, "10 May 2027");

        due.Where(r => r.On <= Day("10 May 2027")).GroupBy(r => r.To.Person).ShouldAllBe(g => g.Count() == 1);
        due.Where(r => r.On <= Day("10 May 2027")).ShouldNotBeEmpty();
        due.Where(r => r.Form == "pre-return").Select(r => r.By).ShouldBe(Due(Planned, Wessex).Where(r => r.Form == "pre-return").Select(r => r.By), ignoreOrder: true);
    }
}
