using System.Net;

using AngleSharp.Dom;

using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data.RotaPlans;
using SuppoRTT.Testing;
using SuppoRTT.Web.Tests.Reminders;

namespace SuppoRTT.Web.Tests.RotaPlans;

public sealed class OpenRotaPlanTests : IDisposable
{
    private readonly Portal _portal = new();

    private static Cast Cast => Cast.Wessex;

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task GetAndHead_ShowNoPlan_AndChangeNothing()
    {
        var sent = await _portal.GivenRotaPlan();
        var link = await _portal.LinkTo(sent);
        var before = await _portal.Rows();
        var scanner = await _portal.Visitor();

        using var response = await scanner.Get(link);
        using var head = await scanner.Http.SendAsync(new HttpRequestMessage(HttpMethod.Head, link));

        (response.StatusCode, head.StatusCode).ShouldBe((HttpStatusCode.OK, HttpStatusCode.OK));
        response.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var page = await response.Html();
        page.Words("main").ShouldContain("A doctor comes back to training at your trust.");
        page.Words("body").ShouldNotContain(Cast.Trainee.Name);
        page.QuerySelectorAll("main button").ShouldHaveSingleItem().TextContent.Trim().ShouldBe("Show the plan");
        (await _portal.Rows()).ShouldBe(before);
        (await _portal.LatestSending(sent)).OpenedAt.ShouldBeNull();
    }

    [Fact]
    public async Task Open_ShowsThePlan_AndIsOnTheTimeline_Once()
    {
        var (visitor, link, sent) = await AtTheLink();

        var page = await Press(visitor, link, "open");
        await Press(visitor, link, "open");

        page.Words("main dl").ShouldContain(Cast.Trainee.Name);
        page.Words("main").ShouldContain("Said of firstDay: café, Ωμέγα");
        (await _portal.Audit(sent.Reference)).Count(e => e == "RotaPlanOpened").ShouldBe(1);
        var timeline = (await (await _portal.SignedInAs(Cast.Trainee)).Open($"/wessex/absences/{sent.Reference}/timeline")).Words("main");
        timeline.ShouldContain($"opened by {Rota.Team}, rota co-ordinator");
        (await _portal.In("wessex", db => db.Audit.SingleAsync(e => e.Name == "RotaPlanOpened"))).Payload.ShouldBe($"{{\"Plan\":1,\"ContactId\":\"{sent.Contact}\"}}");
    }

    [Fact]
    public async Task Acknowledge_AsksWho_AndEverybodyAroundSeesIt()
    {
        var (visitor, link, sent) = await AtTheLink();
        using var refused = await visitor.Send(await visitor.Open(link), link, ("Then", "acknowledge"), ("Name", " "));
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await refused.Html()).Errors().ShouldBe(["Enter your name"]);

        (await Press(visitor, link, "acknowledge", "Jo Bloggs")).Words("main").ShouldStartWith("Thank you");
        await Press(visitor, link, "acknowledge", "Somebody else");

        (await _portal.LatestSending(sent)).AcknowledgedBy.ShouldBe("Jo Bloggs");
        (await (await _portal.SignedInAs(Cast.Supervisor)).Open($"/wessex/absences/{sent.Reference}")).Words("main").ShouldContain("Opened on 2 March 2026 at 09:00. Jo Bloggs acknowledged it on 2 March 2026 at 09:00.");
        (await _portal.Audit(sent.Reference)).Count(e => e == "RotaPlanAcknowledged").ShouldBe(1);
    }

    [Fact]
    public async Task Link_ThatIsUnknown_OrOfAnotherDeanery_IsNotFound_InTheSameWords()
    {
        var (visitor, link, _) = await AtTheLink();
        var unknown = "/wessex/rota-plans/" + new string('A', 43);

        foreach (var address in new[] { unknown, link.Replace("/wessex/", "/west-midlands/", StringComparison.Ordinal), "/wessex/rota-plans/x", "/nowhere/rota-plans/x" })
        {
            (await visitor.Get(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
            (await visitor.Send(await visitor.Open(link), address, ("Then", "open"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }

        (await visitor.PostWithoutToken(link)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await _portal.In("wessex", db => db.RotaLinks.Select(l => l.TokenHash).ToListAsync())).ShouldAllBe(hash => !link.Contains(hash) && hash.Length == 64);
    }

    [Fact]
    public async Task Link_ThatIsTooOld_SaysSo_AndAnotherCanBeAskedFor()
    {
        var (visitor, link, sent) = await AtTheLink();
        _portal.Clock.Now = A.Morning.AddDays(30);

        using var old = await visitor.Get(link);
        old.StatusCode.ShouldBe(HttpStatusCode.Gone);
        var page = await old.Html();
        page.Words("main").ShouldContain("This link is too old");
        using var refused = await visitor.Send(page, link, ("Then", "open"));
        refused.StatusCode.ShouldBe(HttpStatusCode.Gone);
        (await refused.Html()).Words("main").ShouldNotContain(Cast.Trainee.Name);
        (await Press(visitor, link, "new-link", status: HttpStatusCode.Gone)).Words("main").ShouldContain("An e-mail with a link that works is on its way");
        (await visitor.Get(link)).StatusCode.ShouldBe(HttpStatusCode.Gone);

        (await _portal.MessagesToContacts(sent.Reference)).Count.ShouldBe(2);
        (await visitor.Get(await _portal.LinkTo(sent))).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Link_OfAVersionThatWasReplaced_SaysSo_AndTheNewOneIsAcknowledgedAgain()
    {
        var (visitor, link, sent) = await AtTheLink();
        await Press(visitor, link, "acknowledge", "Jo Bloggs");
        await _portal.Happens(sent.Reference, a => a.NameSupervisor(Cast.OtherSupervisor.Id, Cast.OtherSupervisor.Name, Cast.Trainee.Actor, _portal.Clock.Now));
        await _portal.Sweep();

        using var old = await visitor.Get(link);
        old.StatusCode.ShouldBe(HttpStatusCode.Gone);
        (await old.Html()).Words("main").ShouldContain("There is a newer plan");
        var newest = await _portal.LinkTo(sent);
        var page = await Press(visitor, newest, "open");

        page.Words("main").ShouldContain("Version 2");
        page.Words("main").ShouldContain(Cast.OtherSupervisor.Name);
        page.Words("main").ShouldContain("Have you told the rota?");
        (await _portal.LatestSending(sent)).AcknowledgedAt.ShouldBeNull();
    }

    private async Task<(Visitor Visitor, string Link, SentRotaPlan Sent)> AtTheLink()
    {
        var sent = await _portal.GivenRotaPlan();
        return (await _portal.Visitor(), await _portal.LinkTo(sent), sent);
    }

    private static async Task<AngleSharp.Html.Dom.IHtmlDocument> Press(Visitor visitor, string link, string button, string? name = null, HttpStatusCode status = HttpStatusCode.OK)
    {
        using var page = await visitor.Get(link);
        using var response = await visitor.Send(await page.Html(), link, ("Then", button), ("Name", name));
        response.StatusCode.ShouldBe(status);
        return await response.Html();
    }
}
