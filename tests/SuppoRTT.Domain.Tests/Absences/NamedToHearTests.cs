using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Reminders;

namespace SuppoRTT.Domain.Tests.Absences;

/// <summary>Who is named to hear in a doctor's place.</summary>
public sealed class NamedToHearTests : AbsenceTestBase
{
    private static readonly QuietTime _quiet = new(Today, null, Stranger.Id);

    /// <summary>Nobody is told twice that they hear in the doctor's place: not of other days, nor of the other wish.</summary>
    [Fact]
    public void WhoHears_IsNamedOnce_UntilTheyWereNotAnyMore()
    {
        var absence = Wessex.Absence();
        absence.StartQuietTime(_quiet with { Until = Today.AddDays(9) }, Doctor, Morning);
        absence.StartQuietTime(_quiet with { Until = Today.AddDays(19) }, Doctor, Morning);
        absence.AgreeContact(new ContactWhileAway(ContactWay.ThroughSomeone, _quiet.Tells), Doctor, Morning);
        absence.EndQuietTime(Doctor, Morning);
        absence.AgreeContact(new ContactWhileAway(ContactWay.NotAtAll), Doctor, Morning);
        absence.StartQuietTime(_quiet with { Until = Today.AddDays(9) }, Doctor, Morning);
        absence.StartQuietTime(_quiet with { From = Today.AddDays(30), Until = null }, Doctor, Morning.AddDays(30));

        Events(absence).Select(e => e switch { QuietTimeStarted q => (true, q.HearerId is not null), ContactAgreed c => (false, c.HearerId is not null), _ => default((bool, bool)?) }).OfType<(bool, bool)>()
            .ShouldBe([(true, true), (true, false), (false, false), (false, false), (true, true), (true, true)]);
        absence.NamesToHear(_quiet.Tells, Today.AddDays(400)).ShouldBeTrue();
        absence.NamesToHear(null, Today).ShouldBeFalse();
    }
}
