using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

using SuppoRTT.Data;
using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.Absences.Reminders;
using SuppoRTT.Testing;
using SuppoRTT.Web.Infrastructure.Reminders;
using SuppoRTT.Web.Infrastructure.Tenancy;
using SuppoRTT.Web.Tests.Reminders;

namespace SuppoRTT.Web.Tests.Calendars;

/// <summary>A quiet time ends in the very moment in which a sender keeps a meeting from the doctor.</summary>
public sealed class QuietMeetingRaceTests : MeetingMails
{
    [Fact]
    public async Task Meeting_KeptWhileTheQuietTimeEnded_StillReachesTheCalendar_Once()
    {
        var (doctor, reference) = await GivenQuiet();
        await Portal.Send();
        await Propose(reference, At.AddDays(1));
        await Portal.Sweep();

        await Within(await Newest(reference), async there =>
        {
            var check = there.GetRequiredService<ReminderCheck>();
            (await Judged(there, await Newest(reference))).ShouldBeFalse();
            await Happens(reference, a => a.EndQuietTime(Cast.Trainee.Actor, Portal.Clock.Now));
            await Portal.Sweep();
            await check.Save(default);
        });
        (await States(reference, Cast.Trainee.Id)).ShouldBe([MailState.PortalOnly, MailState.PortalOnly], "the sender judged by what it had read");
        await SweepAndSend();
        await SweepAndSend();

        (await MailTo(doctor)).ShouldHaveSingleItem().Calendar().Events[0].Starts.ShouldBe(At.AddDays(1));
    }

    [Fact]
    public async Task Meeting_KeptTogetherWithTheWordToSomebodyElse_HasItsAbsenceLookedAtAgain()
    {
        var (_, reference) = await GivenQuiet();
        await Portal.Sweep();
        (await Portal.LookAt(reference) > Portal.Clock.Now).ShouldBeTrue();

        await Within(await Newest(reference), async there =>
        {
            (await Judged(there, await Newest(reference))).ShouldBeFalse();
            await there.GetRequiredService<ReminderCheck>().Save(default);
        });

        (await States(reference, Cast.Trainee.Id)).ShouldBe([MailState.PortalOnly]);
        (await Portal.LookAt(reference) <= Portal.Clock.Now).ShouldBeTrue("the quiet time may have ended meanwhile");
    }

    private async Task<(string Doctor, string Reference)> GivenQuiet()
    {
        var (doctor, _, reference) = await Given();
        await Happens(reference, a => a.StartQuietTime(new QuietTime(A.Today, null, Cast.Supervisor.Id), Cast.Trainee.Actor, Portal.Clock.Now));
        await Propose(reference, At);
        return (doctor, reference);
    }

    private new Task Propose(string reference, DateTimeOffset at) =>
        Happens(reference, a => a.ProposeMeeting(Form, at, "Library", Cast.Supervisor.Actor, Portal.Clock.Now), Cast.Supervisor.Actor);

    private Task<OutboxMessage> Newest(string reference) => Portal.In("wessex", db => db.Outbox.AsNoTracking()
        .Where(o => o.Reference == reference && o.Kind == MailKind.MeetingRequest && o.RecipientId == Cast.Trainee.Id).OrderByDescending(o => o.Id).FirstAsync());

    private Task<bool> Within(OutboxMessage message, Func<IServiceProvider, Task> work) => Portal.Services.GetRequiredService<DeaneryScopes>().Within(message.DeaneryId, async there =>
    {
        await work(there);
        return true;
    }, default);

    /// <summary>A sender takes the message, and reads that the doctor is not to be written to.</summary>
    private async Task<bool> Judged(IServiceProvider there, OutboxMessage message)
    {
        var db = there.GetRequiredService<SuppoRTTContext>();
        (await db.ClaimMail(message.Id, Portal.Clock.Now, default)).ShouldBeTrue();
        return await there.GetRequiredService<ReminderCheck>().MayGo(await db.Outbox.SingleAsync(o => o.Id == message.Id), default);
    }

    private async Task SweepAndSend()
    {
        Portal.Clock.Now += TimeSpan.FromMinutes(1);
        await Portal.Sweep();
        await Portal.Send();
    }
}
