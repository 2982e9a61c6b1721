using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.Absences.Reminders;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;
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

    private Task<List<OutboxMessage>> Reminders(Member to) => _portal.In("wessex", db => db.Outbox.Where(o => o.RecipientId == to.Id && o.Kind == MailKind.Reminder && o.State != MailState.Withdrawn).OrderBy(o => o.Id).ToListAsync());
}
