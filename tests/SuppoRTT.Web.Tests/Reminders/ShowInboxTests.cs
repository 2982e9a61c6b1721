using System.Net;

using AngleSharp.Dom;

using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.Absences.Reminders;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Reminders;

public sealed class ShowInboxTests(Portal portal) : IClassFixture<Portal>
{
    private const string Inbox = "/wessex/inbox";

    private static Cast Cast => Cast.Wessex;

    [Fact]
    public async Task Inbox_ShowsWhatIsForTheReader_WithWhoseItIs()
    {
        var reference = await portal.Given("wessex", a => a.Absence());
        await portal.Sweep();

        var page = await (await portal.SignedInAs(Cast.Supervisor)).Open(Inbox);

        var mine = page.QuerySelectorAll(".app-inbox__message").Where(m => m.TextContent.Contains(reference, StringComparison.Ordinal)).ToList();
        mine.Count.ShouldBe(2);
        mine[0].TextContent.ShouldContain("Registered: Pre-absence form is first");
        mine[0].TextContent.ShouldContain(Cast.Trainee.Name);
        mine[1].TextContent.ShouldContain("Named as the supervisor");
    }

    [Fact]
    public async Task Message_IsOpenedReadPutAwayAndTakenOut()
    {
        var reference = await portal.Given("wessex", a => a.Absence());
        await portal.Sweep();
        var visitor = await portal.SignedInAs(Cast.Trainee);
        var id = await IdOf(reference);

        (await Post(visitor, id, "open")).Headers.Location!.ToString().ShouldBe($"/wessex/absences/{reference}/forms/pre-absence");
        (await Find(id)).ReadAt.ShouldBe(portal.Clock.Now);
        await Post(visitor, id, "unread");
        (await Find(id)).ReadAt.ShouldBeNull();
        (await Post(visitor, id, "archive")).Headers.Location!.ToString().ShouldBe(Inbox);
        (await visitor.Open(Inbox)).QuerySelector($"#message-{id}").ShouldBeNull();
        (await visitor.Open(Inbox + "?archived=true")).QuerySelector($"#message-{id}").ShouldNotBeNull();
        await Post(visitor, id, "take-out");
        (await visitor.Open(Inbox)).QuerySelector($"#message-{id}").ShouldNotBeNull();
    }

    [Fact]
    public async Task Get_ChangesNothing()
    {
        var reference = await portal.Given("wessex", a => a.Absence());
        await portal.Sweep();
        var visitor = await portal.SignedInAs(Cast.Trainee);

        await visitor.Open(Inbox);
        await visitor.Http.SendAsync(new HttpRequestMessage(HttpMethod.Head, Inbox));

        (await Find(await IdOf(reference))).ReadAt.ShouldBeNull();
    }

    [Fact]
    public async Task Post_OfAMessageToSomebodyElse_ChangesNothing()
    {
        var reference = await portal.Given("wessex", a => a.Absence());
        await portal.Sweep();
        var id = await IdOf(reference);

        (await Post(await portal.SignedInAs(Cast.OtherTrainee), id, "open")).Headers.Location!.ToString().ShouldBe(Inbox);
        (await Find(id)).ReadAt.ShouldBeNull();
    }

    [Fact]
    public async Task Message_AboutAnAbsenceThatConcernsItsReaderNoMore_NamesNobody()
    {
        var reference = await portal.Given("wessex", a => a.Absence());
        await portal.Sweep();
        await portal.Happens(reference, a => a.NameSupervisor(Cast.OtherSupervisor.Id, Cast.OtherSupervisor.Name, Cast.Trainee.Actor, portal.Clock.Now));

        var page = await (await portal.SignedInAs(Cast.Supervisor)).Open(Inbox);

        var about = page.QuerySelectorAll(".app-inbox__message").Where(m => !m.TextContent.Contains("SRT-", StringComparison.Ordinal)).ToList();
        about.ShouldContain(m => m.TextContent.Contains("This concerns you no more.", StringComparison.Ordinal));
        about.ShouldAllBe(m => !m.TextContent.Contains("Demo-Rao", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Inbox_OfManyMessages_PagesAndCostsTheSame()
    {
        var visitor = await portal.SignedInAs(Cast.OtherSupervisor);
        for (var i = 0; i < 25; i++)
        {
            await portal.Given("wessex", a =>
            {
                var absence = a.Absence(supervised: false);
                absence.NameSupervisor(Cast.OtherSupervisor.Id, Cast.OtherSupervisor.Name, Cast.Trainee.Actor, A.Morning);
                return absence;
            });
            if (i == 0)
            {
                await portal.Commands.Of(() => visitor.Get(Inbox));
            }
        }

        var one = await portal.Commands.Of(() => visitor.Get(Inbox));
        var first = await visitor.Open(Inbox);
        first.QuerySelectorAll(".app-inbox__message").Length.ShouldBe(20);
        var next = first.QuerySelector(".nhsuk-pagination__next, .nhsuk-pagination-item--next a, .nhsuk-pagination a")!.GetAttribute("href")!;
        (await visitor.Open(next)).QuerySelectorAll(".app-inbox__message").Length.ShouldBeGreaterThanOrEqualTo(5);
        (await portal.Commands.Of(() => visitor.Get(next))).ShouldBe(one);
    }

    private static async Task<HttpResponseMessage> Post(Visitor visitor, long id, string then)
    {
        var page = await visitor.Open(Inbox);
        return await visitor.Send(page, Inbox, ("Id", id.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("Then", then));
    }

    private Task<long> IdOf(string reference) => portal.In("wessex", db => db.Outbox.Where(o => o.Reference == reference && o.RecipientId == Cast.Trainee.Id).Select(o => o.Id).SingleAsync());

    private Task<OutboxMessage> Find(long id) => portal.In("wessex", db => db.Outbox.AsNoTracking().SingleAsync(o => o.Id == id));
}
