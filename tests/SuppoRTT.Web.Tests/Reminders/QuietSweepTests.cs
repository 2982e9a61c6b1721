using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.Absences.Reminders;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Reminders;

/// <summary>What a doctor is to know who is not written to.</summary>
public sealed class QuietSweepTests : IDisposable
{
    private readonly Portal _portal = new();

    private static Cast Cast => Cast.Wessex;

    /// <summary>A form waits for a signature; the doctor is in quiet time.</summary>
    [Fact]
    public async Task Sweep_InAQuietTime_LeavesInThePortalThatSomebodyWasAskedToHelp()
    {
        var reference = await _portal.Given("wessex", a =>
        {
            var (absence, revision) = a.AwaitingSignOff();
            absence.StartQuietTime(new QuietTime(A.Today, null, Cast.Champion.Id), Cast.Trainee.Actor, A.Morning);
            return (absence, revision);
        });
        for (var day = 0; day < 40; day += 2)
        {
            _portal.Clock.Now = UkTime.InstantOf(A.Today.AddDays(day), new TimeOnly(9, 0));
            await _portal.Sweep();
        }

        (await _portal.RemindersOf(reference)).Where(m => m.RecipientId == Cast.Trainee.Id).Select(m => (m.Trigger, m.Purpose, m.State)).Distinct()
            .ShouldBe([(ReminderTrigger.SignOffWaits, ReminderPurpose.Know, MailState.PortalOnly)]);
        (await (await _portal.SignedInAs(Cast.Trainee)).Open("/wessex/inbox")).Words("main").ShouldContain("Somebody was asked to help");
    }

    /// <summary>The supervisor registered it, and asked for quiet for a doctor who has not taken it over: that something was due is no message for the doctor, who knows nothing of it yet.</summary>
    [Fact]
    public async Task Sweep_InAQuietTimeBeforeTheDoctorTookItOver_LeavesNothingForThem()
    {
        var reference = await _portal.Given("wessex", a =>
        {
            var absence = a.AbsenceForAnother();
            absence.StartQuietTime(new QuietTime(A.Today, null, Cast.Champion.Id), Cast.Supervisor.Actor, A.Morning);
            return absence;
        });
        for (var day = 0; day < 40; day += 2)
        {
            _portal.Clock.Now = UkTime.InstantOf(A.Today.AddDays(day), new TimeOnly(9, 0));
            await _portal.Sweep();
        }

        (await _portal.RemindersOf(reference)).Where(m => m.RecipientId == Cast.Trainee.Id).ShouldBeEmpty();
        (await (await _portal.SignedInAs(Cast.Trainee)).Open("/wessex/inbox")).Words("main").ShouldNotContain(reference);
    }

    public void Dispose() => _portal.Dispose();
}
