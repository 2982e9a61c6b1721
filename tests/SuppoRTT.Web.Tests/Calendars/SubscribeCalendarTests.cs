using System.Net;

using Microsoft.EntityFrameworkCore;

using SuppoRTT.Domain.People;
using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Calendars;

public sealed class SubscribeCalendarTests(Portal portal) : IClassFixture<Portal>
{
    internal const string Page = "/wessex/preferences/calendar";

    [Fact]
    public async Task Post_MakesAnAddress_ThatIsShownOnce_AndKeptByItsHashAlone()
    {
        var visitor = await portal.SignedInAs(Cast.Wessex.Champion);
        (await visitor.Open(Page)).Words("main").ShouldContain("Make an address");

        var address = await visitor.MakesAddress();

        address.ShouldMatch("^/wessex/calendar/[A-Za-z0-9_-]{43}\\.ics$");
        (await visitor.Open(Page)).QuerySelector("#calendar-address").ShouldBeNull();
        (await visitor.Open(Page)).Words("main").ShouldContain("It was made on 2 March 2026 at 09:00, and cannot be shown again.");
        var kept = await portal.In("wessex", db => db.CalendarFeeds.AsNoTracking().Where(f => f.PersonId == Cast.Wessex.Champion.Id).ToListAsync());
        kept.ShouldHaveSingleItem().TokenHash.ShouldNotContain(address.Split('/')[^1][..43]);
        (await visitor.Get(address)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Post_MadeAnew_StopsTheOld_AndTurnedOff_StopsIt()
    {
        var visitor = await portal.SignedInAs(Cast.Wessex.CollegeTutor);
        var (first, second) = (await visitor.MakesAddress(), await visitor.MakesAddress());

        (await visitor.Get(first)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await visitor.Get(second)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await visitor.Send(await visitor.Open(Page), Page, ("then", "stop"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await visitor.Get(second)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await visitor.Open(Page)).Words("main").ShouldContain("Make an address");
    }

    [Fact]
    public async Task Post_WithoutAButton_AsksWhich_AndChangesNothing()
    {
        var visitor = await portal.SignedInAs(Cast.Wessex.Staff);

        using var response = await visitor.Send(await visitor.Open(Page), Page);

        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await portal.In("wessex", db => db.CalendarFeeds.CountAsync(f => f.PersonId == Cast.Wessex.Staff.Id))).ShouldBe(0);
    }

    [Fact]
    public async Task Post_IsKeptInTheHistory_WithoutTheAddress()
    {
        var visitor = await portal.SignedInAs(Cast.Wessex.Supervisor);
        var first = await visitor.MakesAddress();
        await visitor.MakesAddress();
        (await visitor.Send(await visitor.Open(Page), Page, ("then", "stop"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await visitor.Send(await visitor.Open(Page), Page, ("then", "stop"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var written = await portal.In("wessex", db => db.Audit.AsNoTracking().Where(e => e.By.Id == Cast.Wessex.Supervisor.Id.Value && e.Name.StartsWith("CalendarAddress")).OrderBy(e => e.Number).ToListAsync());
        written.Select(e => e.Name).ShouldBe([nameof(CalendarAddressMade), nameof(CalendarAddressRevoked), nameof(CalendarAddressMade), nameof(CalendarAddressRevoked)]);
        var secret = first.Split('/')[^1];
        written.ShouldAllBe(e => !e.Payload.Contains(secret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Preferences_LeadThere() =>
        (await (await portal.SignedInAs(Cast.Wessex.Trainee)).Open("/wessex/preferences")).QuerySelector($"main a[href='{Page}']").ShouldNotBeNull();
}

internal static class CalendarAddresses
{
    /// <summary>Makes a private address, in place of one that they had, and returns it without its host.</summary>
    public static async Task<string> MakesAddress(this Visitor visitor, string deanery = "wessex")
    {
        var page = $"/{deanery}/preferences/calendar";
        (await visitor.Send(await visitor.Open(page), page, ("then", "make"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return new Uri((await visitor.Open(page)).Words("#calendar-address")).PathAndQuery;
    }
}
