using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.Absences.Reminders;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;
using SuppoRTT.Web.Tests.Reminders;

namespace SuppoRTT.Web.Tests.Calendars;

/// <summary>In a quiet time nothing is sent to the doctor, about meetings neither; when it ends their calendar is set right, once.</summary>
public sealed class QuietMeetingTests : MeetingMails
{
    [Fact]
    public async Task CalledOffInQuietTime_IsTakenOutOfTheCalendar_WhenTheQuietTimeIsEnded()
    {
        var (doctor, _, reference) = await Given();
        await Propose(reference, At);
        await Portal.Send();
        await Quiet(reference, until: null);
        await Happens(reference, a => a.CallOffMeeting(Form, 1, Cast.Supervisor.Actor, Portal.Clock.Now), Cast.Supervisor.Actor);
        await SweepAndSend();
        (await MailTo(doctor)).ShouldHaveSingleItem().Calendar().Method.ShouldBe("REQUEST");

        await Happens(reference, a => a.EndQuietTime(Cast.Trainee.Actor, Portal.Clock.Now));
        await SweepAndSend();
        await SweepAndSend();

        (await MailTo(doctor)).Select(m => m.Calendar().Method).ShouldBe(["REQUEST", "CANCEL"]);
    }

    [Fact]
    public async Task MovedTwiceInQuietTime_IsSentAsItIs_OnTheMorningAfterIt()
    {
        var (doctor, _, reference) = await Given();
        await Propose(reference, At);
        await Portal.Send();
        var last = A.Today.AddDays(5);
        await Quiet(reference, last);
        await Move(reference, At.AddDays(1));
        await SweepAndSend();
        await Move(reference, At.AddDays(2));
        await SweepAndSend();
        (await MailTo(doctor)).Count.ShouldBe(1);

        Portal.Clock.Now = UkTime.InstantOf(last.AddDays(1), new TimeOnly(8, 0));
        await SweepAndSend();

        (await MailTo(doctor)).Select(m => m.Calendar().Events[0].Starts).ShouldBe([At, At.AddDays(2)]);
    }

    [Fact]
    public async Task ProposedAndCalledOffInQuietTime_IsFoundInThePortalAlone()
    {
        var (doctor, _, reference) = await Given();
        await Quiet(reference, until: null);
        await Move(reference, At);
        await SweepAndSend();
        await Happens(reference, a => a.CallOffMeeting(Form, 1, Cast.Supervisor.Actor, Portal.Clock.Now), Cast.Supervisor.Actor);
        await SweepAndSend();

        await Happens(reference, a => a.EndQuietTime(Cast.Trainee.Actor, Portal.Clock.Now));
        await SweepAndSend();

        (await MailTo(doctor)).ShouldBeEmpty();
        (await States(reference, Cast.Trainee.Id)).ShouldBe([MailState.PortalOnly, MailState.PortalOnly]);
    }

    private Task Quiet(string reference, DateOnly? until) => Happens(reference, a => a.StartQuietTime(new QuietTime(A.Today, until, Cast.Supervisor.Id), Cast.Trainee.Actor, Portal.Clock.Now));

    private Task Move(string reference, DateTimeOffset at) => Happens(reference, a => a.ProposeMeeting(Form, at, "Library", Cast.Supervisor.Actor, Portal.Clock.Now), Cast.Supervisor.Actor);

    private async Task SweepAndSend()
    {
        Portal.Clock.Now += TimeSpan.FromMinutes(1);
        await Portal.Sweep();
        await Portal.Send();
    }
}
