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
        var (doctor, _, reference) = await Given();
        await Happens(reference, a => a.StartQuietTime(new QuietTime(A.Today, null, Cast.Supervisor.Id), Cast.Trainee.Actor, Portal.Clock.Now));
        await Happens(reference, a => a.ProposeMeeting(Form, At, "Library", Cast.Supervisor.Actor, Portal.Clock.Now), Cast.Supervisor.Actor);
        await Portal.Sweep();
        var message = await Portal.In("wessex", db => db.Outbox.AsNoTracking().SingleAsync(o => o.Reference == reference && o.Kind == MailKind.MeetingRequest && o.RecipientId == Cast.Trainee.Id));

        await Portal.Services.GetRequiredService<DeaneryScopes>().Within(message.DeaneryId, there => KeptWhileItEnds(there, message.Id, reference), default);
        (await States(reference, Cast.Trainee.Id)).ShouldBe([MailState.PortalOnly], "the sender judged by what it had read");
        await SweepAndSend();
        await SweepAndSend();

        (await MailTo(doctor)).ShouldHaveSingleItem().Calendar().Method.ShouldBe("REQUEST");
        (await States(reference, Cast.Trainee.Id)).ShouldBe([MailState.Sent]);
    }

    /// <summary>The sender reads that the doctor is not to be written to; before it can write that down the quiet time is ended, and all that follows from it done.</summary>
    private async Task<bool> KeptWhileItEnds(IServiceProvider there, long id, string reference)
    {
        var (db, check) = (there.GetRequiredService<SuppoRTTContext>(), there.GetRequiredService<ReminderCheck>());
        (await db.ClaimMail(id, Portal.Clock.Now, default)).ShouldBeTrue();
        (await check.MayGo(await db.Outbox.SingleAsync(o => o.Id == id), default)).ShouldBeFalse();
        await Happens(reference, a => a.EndQuietTime(Cast.Trainee.Actor, Portal.Clock.Now));
        await Portal.Sweep();
        await check.Save(default);
        return true;
    }

    private async Task SweepAndSend()
    {
        Portal.Clock.Now += TimeSpan.FromMinutes(1);
        await Portal.Sweep();
        await Portal.Send();
    }
}
