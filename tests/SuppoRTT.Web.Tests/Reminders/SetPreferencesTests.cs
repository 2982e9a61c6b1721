using System.Net;

using AngleSharp.Dom;

using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.Absences.Reminders;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Reminders;

public sealed class SetPreferencesTests(Portal portal) : IClassFixture<Portal>
{
    private const string Preferences = "/wessex/preferences";

    [Fact]
    public async Task Preferences_AreKept_ForEveryKindOfTheGroup()
    {
        var visitor = await portal.SignedInAs(Cast.Wessex.Supervisor);

        (await visitor.Send(await visitor.Open(Preferences), Preferences, ("Signing", nameof(Delivery.DailyDigest)), ("Hints", nameof(Delivery.PortalOnly)))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var kept = await portal.In("wessex", db => db.ReminderPreferences.Where(p => p.PersonId == Cast.Wessex.Supervisor.Id).ToDictionaryAsync(p => p.Kind, p => p.Delivery));
        kept.Count.ShouldBe(Enum.GetValues<ReminderTrigger>().Length);
        (kept[ReminderTrigger.SignOffWaits], kept[ReminderTrigger.LessThanFullTime], kept[ReminderTrigger.FormDue]).ShouldBe((Delivery.DailyDigest, Delivery.PortalOnly, Delivery.AtOnce));
        (await visitor.Open(Preferences)).QuerySelectorAll("input[checked]").Select(i => i.GetAttribute("value")).ShouldBe(["AtOnce", "DailyDigest", "AtOnce", "PortalOnly"]);
    }

    [Fact]
    public async Task PortalOnly_IsOfferedWhereTheDeaneryAllowsIt()
    {
        var page = await (await portal.SignedInAs(Cast.Wessex.Supervisor)).Open(Preferences);

        page.QuerySelectorAll("input[value=PortalOnly]").Select(i => i.GetAttribute("name")).ShouldBe(["Hints"]);
    }

    [Fact]
    public async Task Post_OfWhatIsNoChoice_SaysSo()
    {
        var visitor = await portal.SignedInAs(Cast.Wessex.Trainee);

        (await visitor.Send(await visitor.Open(Preferences), Preferences, ("Forms", "17"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await (await portal.Visitor()).Get(Preferences)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await visitor.Get("/west-midlands/preferences")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
