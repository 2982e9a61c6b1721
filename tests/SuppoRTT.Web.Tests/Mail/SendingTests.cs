using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

using SuppoRTT.Data.Mailing;
using SuppoRTT.Testing;
using SuppoRTT.Web.Infrastructure.Mail;

namespace SuppoRTT.Web.Tests.Mail;

/// <summary>Many messages at once: all go in one run, on a few connections, whatever becomes of some of them. Each test has a portal of its own, since a run sends all that there is.</summary>
public sealed class SendingTests : IAsyncLifetime, IDisposable
{
    private readonly ImpatientPortal _portal = new();

    public Task InitializeAsync() => _portal.InitializeAsync();

    public Task DisposeAsync() => ((IAsyncLifetime)_portal).DisposeAsync();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Run_OfMoreThanOneRound_SendsThemAllOnAFewConnections()
    {
        await Invited("wessex", 120);

        await _portal.Send();

        (await _portal.MailServer.Count()).ShouldBe(120);
        _portal.MailServer.Connections.ShouldBeInRange(1, 4);
        (await States("wessex")).ShouldAllBe(s => s == MailState.Sent);
    }

    [Fact]
    public async Task Run_OfTwoInARow_LeavesNoConnectionOpenBetweenThem()
    {
        await Invited("wessex", 1);
        await _portal.Send();
        var first = _portal.MailServer.Connections;
        await Invited("wessex", 1);

        await _portal.Send();

        (first, _portal.MailServer.Connections).ShouldBe((1, 2));
    }

    [Fact]
    public async Task Run_WithOneThatHangs_OneThatIsPutOff_OneRefused_OneThatCannotBeMade_SendsTheOthers()
    {
        var silent = await _portal.Invited("wessex", "Sol Demo-West", "silent@mail.test");
        var later = await _portal.Invited("wessex", "Lee Demo-Ash", "later@mail.test");
        var unknown = await _portal.Invited("wessex", "Una Demo-Kerr", "unknown@mail.test");
        var nowhere = await _portal.Invited("wessex", "Nowhere Demo-Nye", "no where@@mail.test");
        await _portal.In("wessex", async db =>
        {
            db.Add(new OutboxMessage((await db.Deaneries.SingleAsync(d => d.Slug == "wessex")).Id, later, MailKind.Reminder, null, null, "without a trigger", _portal.Clock.Now));
            await db.SaveChangesAsync();
        });
        await Invited("wessex", 60);

        await _portal.Send();

        (await FaultOf(silent)).ShouldBe((MailState.Waiting, "The mail server did not answer within 3 seconds"));
        (await FaultOf(later)).ShouldBe((MailState.Waiting, "The mail server answered 451"));
        (await FaultOf(unknown)).ShouldBe((MailState.Failed, "The mail server answered 550"));
        (await FaultOf(nowhere)).ShouldBe((MailState.Failed, "The address cannot be written to"));
        var unmade = (await _portal.MessagesTo("wessex", later)).Last();
        (unmade.State, unmade.Attempts).ShouldBe((MailState.Waiting, 1));
        unmade.Fault!.ShouldStartWith("The e-mail could not be made (");
        (await States("wessex")).Count(s => s == MailState.Sent).ShouldBe(60);
        (await _portal.MailServer.Count()).ShouldBe(60);
    }

    [Fact]
    public async Task Run_WithManyFirstInLineWhoseAddressNoServerTakes_PutsThemOnTheDesk_AndSendsTheOthers()
    {
        for (var n = 0; n < 8; n++)
        {
            await _portal.Invited("wessex", $"Odd Demo-{n}", n % 2 == 0 ? $"o’brien.{n}@mail.test" : $"josé.{n}@mail.test");
        }

        await Invited("wessex", 1);

        await _portal.Send();

        var outbox = await Outbox();
        outbox.Take(8).ShouldAllBe(m => m.State == MailState.Failed && m.Fault == "The address cannot be written to");
        outbox.Last().State.ShouldBe(MailState.Sent);
        (await _portal.MailServer.Count()).ShouldBe(1);
    }

    [Fact]
    public async Task Run_WithManyFirstInLineThatTheServerDoesNotTakeNow_CostsEachATry_AndSendsTheOthers()
    {
        for (var n = 0; n < 8; n++)
        {
            await _portal.Invited("wessex", $"Put Demo-{n}", n % 2 == 0 ? $"relay@m{n}.mail.test" : $"closing@m{n}.mail.test");
        }

        await Invited("wessex", 1);

        await _portal.Send();

        var outbox = await Outbox();
        outbox.Take(8).ShouldAllBe(m => m.State == MailState.Waiting && m.Attempts == 1 && m.NotBefore == _portal.Clock.Now.AddMinutes(2));
        outbox.Take(2).Select(m => m.Fault).ShouldBe(["The mail server answered 454", "The mail server answered 421"]);
        outbox.Last().State.ShouldBe(MailState.Sent);
    }

    [Fact]
    public async Task Run_WithAServerThatIsNotThereNow_CostsNoTry_AndWhatWasTriedGoesBehindWhatWasNot()
    {
        await Invited("wessex", 10);
        await _portal.MailServer.Close();

        await _portal.Send();

        var outbox = await Outbox();
        var tried = outbox.Where(m => m.Fault is not null).ToList();
        outbox.ShouldAllBe(m => m.State == MailState.Waiting && m.Attempts == 0);
        tried.ShouldAllBe(m => m.Fault == "The mail server answered 421");
        tried.Count.ShouldBeInRange(4, 8);
        var due = await _portal.In("wessex", db => db.DueMail(_portal.Clock.Now.AddMinutes(1), 50, default));
        due.Select(d => d.Id).ShouldBe([.. outbox.Except(tried).Concat(tried).Select(m => m.Id)]);
    }

    [Fact]
    public async Task Run_WhenThePortalIsStopped_BeginsNothingNew()
    {
        await Invited("wessex", 3);
        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => _portal.Services.GetRequiredService<MailJob>().Run(stopped.Token));

        (await _portal.In("wessex", db => db.Outbox.Select(m => m.Attempts).ToListAsync())).ShouldBe([0, 0, 0]);
    }

    [Fact]
    public async Task DueMail_WhenOneDeaneryHasVeryMany_GivesTheOtherItsTurn()
    {
        await Invited("wessex", 60);
        await Invited("west-midlands", 3);

        var due = await _portal.In("wessex", db => db.DueMail(_portal.Clock.Now, 50, default));

        due.Count.ShouldBe(50);
        due.Select(d => d.Id).Distinct().Count().ShouldBe(50);
        due.Take(6).GroupBy(d => d.Deanery).Select(g => g.Count()).ShouldBe([3, 3]);
    }

    private async Task Invited(string deanery, int count)
    {
        for (var n = 0; n < count; n++)
        {
            await _portal.Invited(deanery, $"Many Demo-{n}", $"{Guid.NewGuid():N}@mail.test");
        }
    }

    private async Task<(MailState, string?)> FaultOf(Domain.People.PersonId person)
    {
        var first = (await _portal.MessagesTo("wessex", person))[0];
        return (first.State, first.Fault);
    }

    private Task<List<OutboxMessage>> Outbox() => _portal.In("wessex", db => db.Outbox.AsNoTracking().OrderBy(m => m.Id).ToListAsync());

    private Task<List<MailState>> States(string deanery) => _portal.In(deanery, db => db.Outbox.Select(m => m.State).ToListAsync());
}
