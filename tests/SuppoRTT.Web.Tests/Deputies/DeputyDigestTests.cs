using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.Absences.Reminders;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;
using SuppoRTT.Web.Tests.Mail;
using SuppoRTT.Web.Tests.Reminders;

namespace SuppoRTT.Web.Tests.Deputies;

/// <summary>Reminders come to a deputy in the way in which the deputy wants them.</summary>
public sealed class DeputyDigestTests : IAsyncLifetime, IDisposable
{
    private readonly MailingPortal _portal = new();

    private static Cast Wessex => Cast.Wessex;

    public Task InitializeAsync() => _portal.InitializeAsync();

    public Task DisposeAsync() => ((IAsyncLifetime)_portal).DisposeAsync();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Digest_OfADeputy_HoldsWhatTheyHearForAnother_AndTheirOwn_OnceADay()
    {
        var (sam, ola) = (await _portal.Reachable(Wessex.Supervisor), await _portal.Reachable(Wessex.OtherSupervisor));
        await _portal.GivenDeputy(Wessex.Supervisor, Wessex.OtherSupervisor.Id, days: 60);
        List<string> references = [await Ahead(), await Ahead()];
        var own = await Ahead();
        await _portal.Happens(own, a => a.NameSupervisor(Wessex.OtherSupervisor.Id, Wessex.OtherSupervisor.Name, Wessex.Trainee.Actor, _portal.Clock.Now));
        await FirstRequests();
        await WantsOneADay(Wessex.Supervisor);
        await WantsOneADay(Wessex.OtherSupervisor);
        _portal.Clock.Now = A.Morning.AddDays(14).AddMinutes(30);
        await _portal.Sweep();

        (await _portal.Digest()).ShouldBe(2);
        await _portal.Send();
        await _portal.Send();
        (await _portal.Digest()).ShouldBe(0);

        var toSam = await Digest(sam);
        var toOla = (await Digest(ola)).Split("You get what follows because you stand in for a colleague who is away.");
        references.ForEach(r => toSam.ShouldContain(r));
        references.ForEach(r => toOla[1].ShouldContain(r));
        toOla[0].ShouldContain(own);
        toOla[1].ShouldNotContain(own);
        toSam.ShouldNotContain("stand in");
    }

    [Fact]
    public async Task Deputy_WhoWantsOneEMailADay_GetsTheFirstRequestAtOnce_AndTheNextWithTheOthersOfTheDay()
    {
        var ola = await _portal.Reachable(Wessex.OtherSupervisor);
        await _portal.Reachable(Wessex.Supervisor);
        await _portal.GivenDeputy(Wessex.Supervisor, Wessex.OtherSupervisor.Id, days: 60);
        var reference = await Ahead();
        await WantsOneADay(Wessex.OtherSupervisor);
        await FirstRequests();
        (await Reminders(Wessex.OtherSupervisor)).ShouldHaveSingleItem().State.ShouldBe(MailState.Sent);
        _portal.Clock.Now = A.Morning.AddDays(14).AddMinutes(30);
        await _portal.Sweep();
        await _portal.Send();
        await _portal.Send();

        (await Reminders(Wessex.OtherSupervisor)).Select(m => m.State).ShouldBe([MailState.Sent, MailState.ForDigest]);
        (await Reminders(Wessex.Supervisor)).ShouldAllBe(m => m.State == MailState.Sent);
        await _portal.Digest();
        await _portal.Send();

        (await Digest(ola)).ShouldContain(reference);
    }

    [Fact]
    public async Task Deputy_WhoWantsRemindersAtOnce_GetsThemSo_WhateverTheOtherWants()
    {
        var ola = await _portal.Reachable(Wessex.OtherSupervisor);
        await _portal.Reachable(Wessex.Supervisor);
        await _portal.GivenDeputy(Wessex.Supervisor, Wessex.OtherSupervisor.Id, days: 60);
        await Ahead();
        await FirstRequests();
        await WantsOneADay(Wessex.Supervisor);
        _portal.Clock.Now = A.Morning.AddDays(14).AddMinutes(30);
        await _portal.Sweep();
        await _portal.Digest();
        await _portal.Send();
        await _portal.Send();

        (await Reminders(Wessex.OtherSupervisor)).Select(m => m.State).ShouldBe([MailState.Sent, MailState.Sent]);
        (await _portal.MailServer.Received()).ShouldNotContain(m => m.To.Contains(ola) && m.Header("Subject") == "What is waiting in SuppoRTT");
    }

    [Fact]
    public async Task Digest_AfterTheSpan_SaysNothingForTheOtherAnyMore()
    {
        var ola = await _portal.Reachable(Wessex.OtherSupervisor);
        await _portal.Reachable(Wessex.Supervisor);
        await _portal.GivenDeputy(Wessex.Supervisor, Wessex.OtherSupervisor.Id, days: 60);
        await Ahead();
        await FirstRequests();
        await WantsOneADay(Wessex.Supervisor);
        await WantsOneADay(Wessex.OtherSupervisor);
        _portal.Clock.Now = A.Morning.AddDays(14).AddMinutes(30);
        await _portal.Sweep();
        (await _portal.Digest()).ShouldBe(2);
        await _portal.EndDeputies(Wessex.Supervisor);

        await _portal.Send();
        await _portal.Send();

        (await _portal.In("wessex", db => db.Outbox.Where(o => o.RecipientId == Wessex.OtherSupervisor.Id && (o.Kind == MailKind.Digest || o.DigestId != null)).ToListAsync())).ShouldAllBe(m => m.State == MailState.Withdrawn);
        (await _portal.MailServer.Received()).ShouldNotContain(m => m.To.Contains(ola) && m.Header("Subject") == "What is waiting in SuppoRTT");
    }

    /// <summary>As they were written before a deputy got one digest a day.</summary>
    [Fact]
    public async Task Digest_OfItsOwnForAnother_ThatStillWaits_GoesWithTheDeputysNext()
    {
        var ola = await _portal.Reachable(Wessex.OtherSupervisor);
        await _portal.Reachable(Wessex.Supervisor);
        await _portal.GivenDeputy(Wessex.Supervisor, Wessex.OtherSupervisor.Id, days: 60);
        List<string> references = [await Ahead(), await Ahead()];
        await FirstRequests();
        await WantsOneADay(Wessex.Supervisor);
        _portal.Clock.Now = A.Morning.AddDays(14).AddMinutes(30);
        await _portal.Sweep();
        await GivenDigestForDeputy();

        await _portal.Send();
        (await _portal.In("wessex", db => db.Outbox.SingleAsync(o => o.Kind == MailKind.Digest && o.CopyOfId != null))).State.ShouldBe(MailState.Withdrawn);
        (await _portal.Digest()).ShouldBe(1);
        await _portal.Send();
        await _portal.Send();

        var said = await Digest(ola);
        references.ForEach(r => said.ShouldContain(r));
    }

    private Task GivenDigestForDeputy() => _portal.In("wessex", async db =>
    {
        (await db.WriteDigests(_portal.Clock.Now, default)).ShouldBe(1);
        var digest = await db.Outbox.SingleAsync(o => o.Kind == MailKind.Digest);
        var copy = digest.ForDeputy(Wessex.OtherSupervisor.Id, _portal.Clock.Now);
        db.Add(copy);
        foreach (var part in await db.Outbox.In(digest).ToListAsync())
        {
            var ofPart = part.ForDeputy(Wessex.OtherSupervisor.Id, _portal.Clock.Now, Delivery.DailyDigest);
            ofPart.JoinDigest(copy);
            db.Add(ofPart);
        }

        await db.SaveChangesAsync();
    });

    private Task<string> Ahead() => _portal.Given("wessex", a => a.Absence(A.Today.AddDays(84), A.Today.AddDays(400)));

    private async Task FirstRequests()
    {
        await _portal.Sweep();
        await _portal.Send();
        await _portal.Send();
    }

    private async Task<string> Digest(string to) => (await _portal.MailServer.Received()).Single(m => m.To.Contains(to) && m.Header("Subject") == "What is waiting in SuppoRTT").Part("text/plain");

    private Task<List<OutboxMessage>> Reminders(Member to) => _portal.In("wessex", db => db.Outbox.Where(o => o.RecipientId == to.Id && o.Kind == MailKind.Reminder && o.State != MailState.Withdrawn).OrderBy(o => o.Id).ToListAsync());

    private Task WantsOneADay(Member member) => _portal.In("wessex", async db =>
    {
        var deanery = await db.Deaneries.Where(d => d.Slug == "wessex").Select(d => d.Id).SingleAsync();
        db.AddRange(Enum.GetValues<ReminderTrigger>().Select(t => new ReminderPreference(deanery, member.Id, t, Delivery.DailyDigest)));
        await db.SaveChangesAsync();
    });
}
