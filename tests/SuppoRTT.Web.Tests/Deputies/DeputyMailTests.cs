using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

using SuppoRTT.Data;
using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.Absences.Reminders;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;
using SuppoRTT.Web.Infrastructure.Reminders;
using SuppoRTT.Web.Infrastructure.Tenancy;
using SuppoRTT.Web.Tests.Mail;
using SuppoRTT.Web.Tests.Reminders;

namespace SuppoRTT.Web.Tests.Deputies;

/// <summary>What goes to somebody who is away goes to their deputy as well, and not a day longer.</summary>
public sealed class DeputyMailTests : IAsyncLifetime, IDisposable
{
    private readonly MailingPortal _portal = new();

    private static Cast Wessex => Cast.Wessex;

    public Task InitializeAsync() => _portal.InitializeAsync();

    public Task DisposeAsync() => ((IAsyncLifetime)_portal).DisposeAsync();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task FormToSign_GoesToBoth_AndSaysToTheDeputyWhyTheyGetIt()
    {
        var (sam, ola) = (await _portal.Reachable(Wessex.Supervisor), await _portal.Reachable(Wessex.OtherSupervisor));
        await _portal.GivenDeputy(Wessex.Supervisor, Wessex.OtherSupervisor.Id);
        var reference = await _portal.Given("wessex", a => a.AwaitingSignOff());

        await _portal.Send();
        await _portal.Send();

        var mails = await _portal.MailServer.Received();
        var path = $"https://portal.test/wessex/absences/{reference}/forms/pre-absence/sign-off";
        var toSign = mails.Where(m => m.Part("text/plain").Contains(path, StringComparison.Ordinal)).ToList();
        toSign.Count(m => m.To.Contains(sam)).ShouldBe(1);
        var mail = toSign.Single(m => m.To.Contains(ola));
        mail.Part("text/plain").ShouldContain("You get this because you stand in for a colleague who is away.");
        mail.Part("text/plain").ShouldNotContain("Okafor");
    }

    [Fact]
    public async Task Copy_AfterTheSpan_OrWhenItIsSigned_IsWithdrawn()
    {
        await _portal.Reachable(Wessex.Supervisor);
        var ola = await _portal.Reachable(Wessex.OtherSupervisor);
        await _portal.GivenDeputy(Wessex.Supervisor, Wessex.OtherSupervisor.Id);
        await _portal.Given("wessex", a => a.AwaitingSignOff());
        var copy = await _portal.In("wessex", async db =>
        {
            var original = await db.Outbox.SingleAsync(o => o.Kind == MailKind.FormToSign);
            var made = original.ForDeputy(Wessex.OtherSupervisor.Id, _portal.Clock.Now);
            db.Add(made);
            await db.SaveChangesAsync();
            return made.Id;
        });
        await _portal.EndDeputies(Wessex.Supervisor);

        await _portal.Send();
        await _portal.Send();

        (await _portal.In("wessex", db => db.Outbox.SingleAsync(o => o.Id == copy))).State.ShouldBe(MailState.Withdrawn);
        (await _portal.MailServer.Received()).ShouldAllBe(m => !m.To.Contains(ola));
    }

    [Fact]
    public async Task Reminder_GoesToBoth_AndIsNotSaidTwiceByThat()
    {
        var (sam, ola) = (await _portal.Reachable(Wessex.Supervisor), await _portal.Reachable(Wessex.OtherSupervisor));
        await _portal.GivenDeputy(Wessex.Supervisor, Wessex.OtherSupervisor.Id, days: 60);
        await _portal.Given("wessex", a => a.AwaitingSignOff());
        await _portal.Send();
        await _portal.Send();
        _portal.Clock.Now = A.Morning.AddDays(20);

        await _portal.Sweep();
        await _portal.Send();
        await _portal.Send();
        await _portal.Sweep();
        await _portal.Send();

        var toSam = await Reminders(Wessex.Supervisor);
        toSam.ShouldNotBeEmpty();
        (await Reminders(Wessex.OtherSupervisor)).Select(m => m.CopyOfId).ShouldBe(toSam.Select(m => (long?)m.Id), ignoreOrder: true);
        (await Reminders(Wessex.OtherSupervisor)).ShouldAllBe(m => m.State == MailState.Sent);
    }

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

    [Fact]
    public async Task Help_ThatIsAskedOfSomebodyWhoIsAway_GoesToTheirDeputyInThatRole_AndToNoOther()
    {
        await _portal.Reachable(Wessex.Champion);
        await _portal.AlsoHolds(Wessex.OtherTrainee, Role.Champion);
        await _portal.AlsoHolds(Wessex.Supervisor, Role.Champion, Wessex.Post.ProgrammeId);
        await _portal.GivenDeputy(Wessex.Champion, Wessex.OtherTrainee.Id, days: 60);
        await _portal.GivenDeputy(Wessex.Supervisor, Wessex.OtherSupervisor.Id, days: 60);
        var helped = await _portal.Given("wessex", a => a.HelpIsAsked());
        await _portal.Given("wessex", a => a.Escalated("champion"));

        await _portal.Send();
        await _portal.Send();

        (await CopiesTo(Wessex.OtherTrainee)).ShouldBe([MailKind.HelpAsked, MailKind.ReviewEscalated], ignoreOrder: true);
        (await CopiesTo(Wessex.OtherSupervisor)).ShouldNotContain(MailKind.ReviewEscalated);
        (await CopiesTo(Wessex.OtherSupervisor)).ShouldNotContain(MailKind.HelpAsked);
        var (deputy, address) = (await _portal.SignedInAs(Wessex.OtherTrainee), $"/wessex/absences/{helped}/forms/pre-absence/give-help");
        (await deputy.Open("/wessex/home")).QuerySelector($"a[href='{address}']").ShouldNotBeNull();
        (await deputy.Open(address)).QuerySelector("main form").ShouldNotBeNull();
    }

    private Task<List<MailKind>> CopiesTo(Member deputy) => _portal.In("wessex", db => db.Outbox.Where(m => m.RecipientId == deputy.Id && m.CopyOfId != null).OrderBy(m => m.Id).Select(m => m.Kind).ToListAsync());

    private Task<List<OutboxMessage>> Reminders(Member to) => _portal.In("wessex", db => db.Outbox.Where(o => o.RecipientId == to.Id && o.Kind == MailKind.Reminder && o.State != MailState.Withdrawn).ToListAsync());

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

    private Task WantsOneADay(Member member) => _portal.In("wessex", async db =>
    {
        var deanery = await db.Deaneries.Where(d => d.Slug == "wessex").Select(d => d.Id).SingleAsync();
        db.AddRange(Enum.GetValues<ReminderTrigger>().Select(t => new ReminderPreference(deanery, member.Id, t, Delivery.DailyDigest)));
        await db.SaveChangesAsync();
    });
}
