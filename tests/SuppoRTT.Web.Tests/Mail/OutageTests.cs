using System.Globalization;

using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

using SuppoRTT.Data.Calendars;
using SuppoRTT.Data.Jobs;
using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Testing;
using SuppoRTT.Web.Infrastructure;
using SuppoRTT.Web.Infrastructure.Jobs;
using SuppoRTT.Web.Tests.Reminders;

namespace SuppoRTT.Web.Tests.Mail;

/// <summary>While the mail server is away nothing is given up, staff see it, and once it is back what still holds goes by itself.</summary>
public sealed class OutageTests : IAsyncLifetime, IDisposable
{
    private const string Callout = "The mail server cannot be reached";

    private readonly RelayedPortal _portal = new();

    private static Cast Cast => Cast.Wessex;

    public Task InitializeAsync() => _portal.InitializeAsync();

    public Task DisposeAsync() => ((IAsyncLifetime)_portal).DisposeAsync();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Outage_OfThreeDays_CostsNoTry_IsShown_AndIsOverByItself()
    {
        await _portal.Reachable(Cast.Trainee);
        var stale = await _portal.Given("wessex", a => a.Returned());
        for (var n = 0; n < 6; n++)
        {
            await _portal.Invited("wessex", $"Many Demo-{n}", $"many.{n}@mail.test");
        }

        var began = _portal.Clock.Now;
        for (var runs = 0; _portal.Clock.Now < began.AddDays(3); runs++)
        {
            await Run();
            _portal.Clock.Now += runs < 5 ? TimeSpan.FromMinutes(1) : TimeSpan.FromHours(1);
        }

        var kept = (await Outbox()).Where(m => m.Kind is MailKind.Invitation or MailKind.FormReturned).ToList();
        kept.Count.ShouldBe(7);
        kept.ShouldAllBe(m => m.State == MailState.Waiting && m.Attempts == 0);
        var staff = await _portal.SignedInAs(Cast.Staff);
        foreach (var page in new[] { "scheduled-work", "sent-messages" })
        {
            var words = (await staff.Open($"/wessex/{page}")).Words("main");
            words.ShouldContain(Callout);
            words.ShouldContain("Since 2 March 2026, 09:00");
        }

        await _portal.Happens(stale, a => a.Withdraw("A loss", Cast.Trainee.Actor, _portal.Clock.Now));
        _portal.Relay.Open(_portal.MailServer.Port);
        await Run();

        (await _portal.MailServer.Count()).ShouldBe(6);
        (await Outbox()).Where(m => m.Kind == MailKind.Invitation).ShouldAllBe(m => m.State == MailState.Sent && m.Attempts == 1);
        (await Outbox()).Where(m => m.Kind == MailKind.FormReturned).ShouldAllBe(m => m.State == MailState.Withdrawn);
        (await staff.Open("/wessex/scheduled-work")).Words("main").ShouldNotContain(Callout);
    }

    [Fact]
    public async Task Outage_IsAskedAfterAtOnce_ThenMoreAndMoreSeldom_AtMostEveryQuarterOfAnHour()
    {
        await _portal.Invited("wessex", "Ines Demo-Hart", "ines@mail.test");
        var pauses = new List<double>();
        for (var tries = 0; tries < 12; tries++)
        {
            await Run();
            var outage = (await _portal.In("wessex", db => db.CurrentMailOutage(default)))!;
            outage.LastTried.ShouldBe(_portal.Clock.Now);
            pauses.Add((outage.NextTry - outage.LastTried).TotalSeconds);
            _portal.Clock.Now = outage.NextTry.AddSeconds(-1);
            await Run();
            (await _portal.In("wessex", db => db.CurrentMailOutage(default)))!.LastTried.ShouldBe(outage.LastTried, "it waits for its time");
            _portal.Clock.Now = outage.NextTry;
        }

        pauses.ShouldBe([10, 10, 20, 40, 80, 160, 320, 640, 900, 900, 900, 900]);
        (await _portal.In("wessex", db => db.JobRuns.CountAsync(r => r.Job == MailOutage.Work))).ShouldBeLessThan(4, "an outage is one row, and the runs between its tries another");
    }

    [Fact]
    public async Task Meeting_TriedBeforeItHadToWaitForTheMorning_CountsAsHeardOf()
    {
        var reference = await _portal.Given("wessex", a =>
        {
            var absence = a.Absence();
            absence.ProposeMeeting("pre-absence", A.Morning.AddDays(9), "Library", Cast.Trainee.Actor, A.Morning);
            return absence;
        });
        await _portal.Happens(reference, a => a.CallOffMeeting("pre-absence", 1, Cast.Trainee.Actor, _portal.Clock.Now));
        await _portal.In("wessex", async db =>
        {
            var meeting = await db.Outbox.Where(o => o.Reference == reference && o.RecipientId == Cast.Supervisor.Id && (o.Kind == MailKind.MeetingRequest || o.Kind == MailKind.MeetingCancelled)).OrderBy(o => o.Id).ToListAsync();
            var (asked, off) = (meeting[0], meeting[^1]);
            await db.ClaimMail(asked.Id, _portal.Clock.Now, default);
            await db.Entry(asked).ReloadAsync();
            asked.TryLater("The mail server answered 451", _portal.Clock.Now);
            await db.SaveChangesAsync();
            await db.ClaimMail(asked.Id, _portal.Clock.Now.AddHours(1), default);
            await db.Entry(asked).ReloadAsync();

            asked.PutOff(_portal.Clock.Now.AddHours(9));
            await db.SaveChangesAsync();

            asked.Attempts.ShouldBe(1);
            (await db.Outbox.IsExpected(off, default)).ShouldBeTrue();
        });
    }

    private Task<bool> Run() => _portal.Services.GetRequiredService<WorkRunner>().Run(MailOutage.Work, default);

    private Task<List<OutboxMessage>> Outbox() => _portal.In("wessex", db => db.Outbox.AsNoTracking().OrderBy(o => o.Id).ToListAsync());

    /// <summary>Its mail server can be away.</summary>
    public sealed class RelayedPortal : MailingPortal
    {
        public Relay Relay { get; } = new();

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting(PortalSettings.MailPort, Relay.Port.ToString(CultureInfo.InvariantCulture));
        }

        protected override void Dispose(bool disposing)
        {
            base.Dispose(disposing);
            Relay.Dispose();
        }
    }
}
