using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data.Mailing;
using SuppoRTT.Data.Members;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;
using SuppoRTT.Web.Tests.Mail;
using SuppoRTT.Web.Tests.Reminders;

namespace SuppoRTT.Web.Tests.Deputies;

/// <summary>Who stands in is told so, when it changes and when it ends; who is away is told what the deanery arranged for them.</summary>
public sealed class DeputyNewsTests : IAsyncLifetime, IDisposable
{
    private readonly MailingPortal _portal = new();

    private static Cast Wessex => Cast.Wessex;

    public Task InitializeAsync() => _portal.InitializeAsync();

    public Task DisposeAsync() => ((IAsyncLifetime)_portal).DisposeAsync();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Deputy_IsToldThatTheyAreNamed_OfOtherDays_AndOfTheEnd_WithDaysAndWithoutNames()
    {
        var (sam, ola) = (await _portal.Reachable(Wessex.Supervisor), await _portal.Reachable(Wessex.OtherSupervisor));
        await _portal.GivenDeputy(Wessex.Supervisor, Wessex.OtherSupervisor.Id);
        await _portal.Send();
        await Say((member, deputy) => member.ChangeDeputyDays(member.Deputies[0].Id, deputy, [], new DeputyDays(A.Today, A.Today.AddDays(3)), member.Version, Wessex.Supervisor.Actor, A.Morning));
        await _portal.Send();
        await _portal.EndDeputies(Wessex.Supervisor);
        await _portal.Send();

        var mails = await _portal.MailServer.Received();
        var toOla = mails.Where(m => m.To.Contains(ola)).Select(m => m.Part("text/plain")).ToList();
        toOla.Count.ShouldBe(3);
        toOla[0].ShouldContain("You stand in from 2 March 2026 until 16 March 2026, both days included.");
        toOla[1].ShouldContain("You stand in from 2 March 2026 until 5 March 2026, both days included.");
        toOla[2].ShouldContain("You do not stand in for a colleague any more");
        toOla.ShouldAllBe(m => m.Contains("https://portal.test/wessex/my-deputies", StringComparison.Ordinal) && !m.Contains("Okafor", StringComparison.Ordinal) && !m.Contains("supervisor", StringComparison.OrdinalIgnoreCase));
        mails.ShouldAllBe(m => !m.To.Contains(sam), "nobody is told of their own doing");
        var inbox = (await (await _portal.SignedInAs(Wessex.OtherSupervisor)).Open("/wessex/inbox")).Words("main");
        inbox.ShouldContain("To stand in for a colleague");
        inbox.ShouldContain("No longer to stand in for a colleague");
    }

    [Fact]
    public async Task WhoIsAway_IsToldWhatTheDeaneryArranged_AndTheDeputyTheRest()
    {
        var (sam, ola) = (await _portal.Reachable(Wessex.Supervisor), await _portal.Reachable(Wessex.OtherSupervisor));
        await Say((member, deputy) => member.NameDeputy(deputy, [], Role.EducationalSupervisor, new DeputyDays(A.Today, A.Today.AddDays(9)), "Away suddenly", member.Version, Wessex.Staff.Actor, A.Morning));

        await _portal.Send();

        var mails = await _portal.MailServer.Received();
        mails.Single(m => m.To.Contains(ola)).Part("text/plain").ShouldContain("until 11 March 2026");
        var told = mails.Single(m => m.To.Contains(sam)).Part("text/plain");
        told.ShouldContain("The deanery’s team has said who stands in for you");
        told.ShouldNotContain("Away suddenly");
    }

    [Fact]
    public async Task Deputy_WhoNeverHeardOfIt_HearsNothingOfItsEnd()
    {
        var ola = await _portal.Reachable(Wessex.OtherSupervisor);
        await _portal.GivenDeputy(Wessex.Supervisor, Wessex.OtherSupervisor.Id);
        await _portal.EndDeputies(Wessex.Supervisor);

        await _portal.Send();

        (await _portal.MailServer.Received()).ShouldAllBe(m => !m.To.Contains(ola));
        (await _portal.In("wessex", db => db.Outbox.Where(o => o.RecipientId == Wessex.OtherSupervisor.Id).Select(o => o.State).ToListAsync())).ShouldBe([MailState.Withdrawn, MailState.Withdrawn]);
    }

    private Task Say(Action<Membership, Membership> verb) => _portal.In("wessex", async db =>
    {
        verb((await db.MemberWithDeputies(Wessex.Supervisor.Id, default))!, (await db.MemberWithDeputies(Wessex.OtherSupervisor.Id, default))!);
        await db.SaveChangesAsync();
    });
}
