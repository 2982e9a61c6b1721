using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

using SuppoRTT.Data;
using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.Common;
using SuppoRTT.Testing;
using SuppoRTT.Web.Infrastructure.Reminders;
using SuppoRTT.Web.Infrastructure.Tenancy;
using SuppoRTT.Web.Tests.Mail;
using SuppoRTT.Web.Tests.Reminders;

namespace SuppoRTT.Web.Tests.Deputies;

/// <summary>What goes together once a day.</summary>
public sealed partial class DeputyMailTests
{
    [Fact]
    public async Task Digest_GoesToTheDeputyInOneEMail_AndTheirOwnIsNotHeldUpByIt()
    {
        var (sam, ola) = (await _portal.Reachable(Wessex.Supervisor), await _portal.Reachable(Wessex.OtherSupervisor));
        await _portal.GivenDeputy(Wessex.Supervisor, Wessex.OtherSupervisor.Id, days: 60);
        List<string> references = [await _portal.Given("wessex", a => a.Absence(A.Today.AddDays(84), A.Today.AddDays(400))), await _portal.Given("wessex", a => a.Absence(A.Today.AddDays(84), A.Today.AddDays(400)))];
        await _portal.Sweep();
        await _portal.Send();
        await _portal.Send();
        await WantsOneADay(Wessex.Supervisor);
        _portal.Clock.Now = A.Morning.AddDays(14).AddMinutes(30);
        await _portal.Sweep();
        (await _portal.Digest()).ShouldBe(1);

        await _portal.Send();
        await _portal.Send();

        foreach (var to in new[] { sam, ola })
        {
            var mail = (await _portal.MailServer.Received()).Single(m => m.To.Contains(to) && m.Header("Subject") == "What is waiting in SuppoRTT");
            references.ForEach(r => mail.Part("text/plain").ShouldContain(r));
            mail.Part("text/plain").Contains("You get this because you stand in for a colleague who is away.", StringComparison.Ordinal).ShouldBe(to == ola);
        }

        (await _portal.In("wessex", db => db.AnotherDigestGoes(new OutboxMessage(db.Deaneries.Single(d => d.Slug == "wessex").Id, Wessex.OtherSupervisor.Id, MailKind.Digest, null, null, "own", _portal.Clock.Now), _portal.Clock.Now, default))).ShouldBeFalse();
    }

    /// <summary>The e-mails of two days could not be sent to the one who is away, and the deputy had theirs; what they said comes in later ones.</summary>
    [Fact]
    public async Task Digest_WithWhatCouldNotBeSentBefore_IsNotSentAgainToADeputyWhoHasIt()
    {
        var ola = await _portal.Reachable(Wessex.OtherSupervisor);
        await _portal.Reachable(Wessex.Supervisor);
        await _portal.GivenDeputy(Wessex.Supervisor, Wessex.OtherSupervisor.Id, days: 60);
        List<string> references = [await _portal.Given("wessex", a => a.Absence(A.Today.AddDays(84), A.Today.AddDays(449))), await _portal.Given("wessex", a => a.Absence(A.Today.AddDays(85), A.Today.AddDays(450)))];
        await WantsOneADay(Wessex.Supervisor);
        foreach (var day in new[] { 0, 3 })
        {
            await DigestOf(day);
            await _portal.Send();
            await _portal.Send();
        }

        var before = (await ToldTo(ola)).Count;
        foreach (var day in new[] { 14, 15 })
        {
            (await DigestOf(day)).ShouldBe(1, $"the form of one is due on day {day}");
            await _portal.In("wessex", async db =>
            {
                var digest = await db.Outbox.SingleAsync(o => o.Kind == MailKind.Digest && o.CopyOfId == null && o.State == MailState.Waiting);
                await PassOn(digest.Id);
                digest.GiveUp("The address cannot be written to");
                await db.SaveChangesAsync();
            });
        }

        await _portal.Send();
        await _portal.In("wessex", db => db.SendAgainTo(Wessex.Supervisor.Id, default));
        _portal.Clock.Now += TimeSpan.FromHours(1);
        await _portal.Send();
        await DigestOf(16);
        await _portal.Send();
        await _portal.Send();

        var told = (await ToldTo(ola)).Skip(before).ToList();
        references.ForEach(r => told.Count(t => t.Contains(r, StringComparison.Ordinal)).ShouldBe(1, "once, however often the other one was written to"));
    }

    [Fact]
    public async Task Digest_AfterTheSpan_IsNotSentToTheDeputy()
    {
        var ola = await _portal.Reachable(Wessex.OtherSupervisor);
        await _portal.Reachable(Wessex.Supervisor);
        await _portal.GivenDeputy(Wessex.Supervisor, Wessex.OtherSupervisor.Id, days: 60);
        await _portal.Given("wessex", a => a.Absence(A.Today.AddDays(84), A.Today.AddDays(400)));
        await _portal.Sweep();
        await _portal.Send();
        await WantsOneADay(Wessex.Supervisor);
        _portal.Clock.Now = A.Morning.AddDays(14).AddMinutes(30);
        await _portal.Sweep();
        await _portal.Digest();
        await _portal.In("wessex", async db =>
        {
            var digest = await db.Outbox.SingleAsync(o => o.Kind == MailKind.Digest);
            var copy = digest.ForDeputy(Wessex.OtherSupervisor.Id, _portal.Clock.Now);
            db.AddRange((await db.Outbox.In(digest).ToListAsync()).Select(p => p.ForDeputy(Wessex.OtherSupervisor.Id, _portal.Clock.Now, copy)));
            await db.SaveChangesAsync();
        });
        await _portal.EndDeputies(Wessex.Supervisor);

        await _portal.Send();
        await _portal.Send();

        (await _portal.In("wessex", db => db.Outbox.Where(o => o.RecipientId == Wessex.OtherSupervisor.Id && (o.Kind == MailKind.Digest || o.DigestId != null)).ToListAsync())).ShouldAllBe(m => m.State == MailState.Withdrawn);
        (await _portal.MailServer.Received()).ShouldNotContain(m => m.To.Contains(ola) && m.Header("Subject") == "What is waiting in SuppoRTT");
    }

    /// <summary>The work of one morning; how many digests were written.</summary>
    private async Task<int> DigestOf(int day)
    {
        _portal.Clock.Now = UkTime.InstantOf(A.Today.AddDays(day), new TimeOnly(10, 0));
        await _portal.Sweep();
        return await _portal.Digest();
    }

    private async Task<IReadOnlyList<string>> ToldTo(string address) =>
        [.. (await _portal.MailServer.Received()).Where(m => m.To.Contains(address) && m.Header("Subject") == "What is waiting in SuppoRTT").Select(m => m.Part("text/plain"))];

    /// <summary>As before an e-mail goes.</summary>
    private async Task PassOn(long id)
    {
        var deanery = await _portal.In("wessex", db => db.Deaneries.Where(d => d.Slug == "wessex").Select(d => d.Id).SingleAsync());
        await _portal.Services.GetRequiredService<DeaneryScopes>().Within(deanery, async there =>
        {
            var db = there.GetRequiredService<SuppoRTTContext>();
            await there.GetRequiredService<DeputyCheck>().PassOn(await db.Outbox.SingleAsync(o => o.Id == id), default);
            return await db.SaveChangesAsync();
        }, default);
    }
}
