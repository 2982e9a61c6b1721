using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

using SuppoRTT.Data.Jobs;
using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.Absences.Reminders;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Testing;
using SuppoRTT.Web.Infrastructure.Jobs;
using SuppoRTT.Web.Tests.Mail;

namespace SuppoRTT.Web.Tests.Reminders;

/// <summary>Days on which the mail server is away, for somebody who wants one e-mail a day.</summary>
public sealed class DigestOutageTests : IAsyncLifetime, IDisposable
{
    private readonly OutageTests.RelayedPortal _portal = new();

    private static Cast Cast => Cast.Wessex;

    public Task InitializeAsync() => _portal.InitializeAsync();

    public Task DisposeAsync() => ((IAsyncLifetime)_portal).DisposeAsync();

    public void Dispose() => _portal.Dispose();

    /// <summary>While a digest is still to go none is added, on whatever day; once the server is back it goes, and what came meanwhile goes with that of the next day.</summary>
    [Fact]
    public async Task Digests_OfDaysWithoutAServer_AreNotAHeap_AndNothingOfThemIsLost()
    {
        var to = await _portal.Reachable(Cast.Supervisor);
        await WantsOneADay();
        var (one, other) = (await Given(84), await Given(85));
        _portal.Relay.Open(_portal.MailServer.Port);
        await Day(0);
        await Day(3);
        _portal.Relay.Close();
        var before = (await Digests(to)).Count;

        (await Day(14)).ShouldBe(1, "the form of the first is due");
        (await Day(15)).ShouldBe(0, "that of the second is due, and the digest of yesterday is still to go");
        (await Day(16)).ShouldBe(0, "likewise");
        (await Digests(to)).Count.ShouldBe(before);
        _portal.Relay.Open(_portal.MailServer.Port);
        (await Day(16, hour: 11)).ShouldBe(0);
        (await Day(16, hour: 12)).ShouldBe(0, "one e-mail a day at most");
        (await Day(17)).ShouldBe(1);

        var said = (await Digests(to)).Skip(before).Select(m => m.Part("text/plain")).ToList();
        said.Select(t => (t.Contains(one, StringComparison.Ordinal), t.Contains(other, StringComparison.Ordinal))).ShouldBe([(true, false), (false, true)]);
        (await _portal.In("wessex", db => db.Outbox.CountAsync(o => o.RecipientId == Cast.Supervisor.Id && (o.State == MailState.Waiting || o.State == MailState.Failed)))).ShouldBe(0);
    }

    /// <summary>The work of one morning; how many digests were written.</summary>
    private async Task<int> Day(int day, int hour = 10)
    {
        _portal.Clock.Now = UkTime.InstantOf(A.Today.AddDays(day), new TimeOnly(hour, 0));
        await _portal.Sweep();
        var written = await _portal.Digest();
        await _portal.Services.GetRequiredService<WorkRunner>().Run(MailOutage.Work, default);
        return written;
    }

    private Task<string> Given(int daysAhead) => _portal.Given("wessex", a => a.Absence(A.Today.AddDays(daysAhead), A.Today.AddDays(daysAhead + 365)));

    private async Task<IReadOnlyList<ReceivedMail>> Digests(string to) =>
        [.. (await _portal.MailServer.Received()).Where(m => m.To.Contains(to) && m.Header("Subject") == "What is waiting in SuppoRTT")];

    private Task WantsOneADay() => _portal.In("wessex", async db =>
    {
        var deanery = await db.Deaneries.Where(d => d.Slug == "wessex").Select(d => d.Id).SingleAsync();
        db.AddRange(Enum.GetValues<ReminderTrigger>().Select(t => new ReminderPreference(deanery, Cast.Supervisor.Id, t, Delivery.DailyDigest)));
        await db.SaveChangesAsync();
    });
}
