using System.Net;

using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data.Mailing;
using SuppoRTT.Testing;
using SuppoRTT.Web.Tests.Mail;

namespace SuppoRTT.Web.Tests.RotaPlans;

public sealed class CorrectRotaContactTests(Portal portal) : IClassFixture<Portal>
{
    [Fact]
    public async Task Correction_OfTheAddress_SendsAgainWhatLiesOnTheDesk()
    {
        var sent = await portal.GivenRotaPlan();
        var id = (await portal.MessagesToContacts(sent.Reference)).Single().Id;
        await portal.In("wessex", async db =>
        {
            (await db.Outbox.SingleAsync(o => o.Id == id)).GiveUp("The address cannot be written to");
            await db.SaveChangesAsync();
        });
        var staff = await portal.SignedInAs(Cast.Wessex.Staff);
        (await staff.Open($"/wessex/sent-messages/{id}/correct-address")).QuerySelector("main a[href$='/correct']")!.GetAttribute("href").ShouldBe(Address(sent.Contact));
        var page = await staff.Open(Address(sent.Contact));

        (await staff.Send(page, Address(sent.Contact), ("Email", "right@trust.test"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await portal.MessagesToContacts(sent.Reference)).Single().State.ShouldBe(MailState.Waiting);
        (await portal.LetterToContact(sent)).To.ShouldBe("right@trust.test");
        (await staff.Send(page, Address(sent.Contact), ("Email", "other@trust.test"))).StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Correction_OfAnAddressThatReachedAStranger_KillsTheLinkThere_AndSendsThePlanToTheRightOne()
    {
        var sent = await portal.GivenRotaPlan();
        var link = await portal.LinkTo(sent);
        await portal.In("wessex", db => db.Outbox.Where(o => o.Reference == sent.Reference && o.RotaSendingId != null).ExecuteUpdateAsync(s => s.SetProperty(o => o.State, MailState.Sent)));
        var (staff, stranger) = (await portal.SignedInAs(Cast.Wessex.Staff), await portal.Visitor());

        (await staff.Send(await staff.Open(Address(sent.Contact)), Address(sent.Contact), ("Email", "right@trust.test"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        using var old = await stranger.Get(link);
        old.StatusCode.ShouldBe(HttpStatusCode.Gone);
        using var acknowledged = await stranger.Send(await old.Html(), link, ("Then", "acknowledge"), ("Name", "A stranger"));
        acknowledged.StatusCode.ShouldBe(HttpStatusCode.Gone);
        (await portal.LatestSending(sent)).AcknowledgedAt.ShouldBeNull();
        (await portal.MessagesToContacts(sent.Reference)).Select(m => m.State).ShouldBe([MailState.Sent, MailState.Waiting]);
        (await portal.LetterToContact(sent)).To.ShouldBe("right@trust.test");
        (await stranger.Get(await portal.LinkTo(sent))).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task End_TakesThemOffTheList_AndWhatTheyHaveCountsNoMore_SoNobodyWaitsForThem()
    {
        var sent = await portal.GivenRotaPlan();
        var link = await portal.LinkTo(sent);
        var staff = await portal.SignedInAs(Cast.Wessex.Staff);

        (await staff.Send(await staff.Open(Address(sent.Contact)), Address(sent.Contact), ("Then", "end"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await staff.Get(Address(sent.Contact))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await (await portal.Visitor()).Get(link)).StatusCode.ShouldBe(HttpStatusCode.Gone);
        (await portal.LatestSending(sent)).IsLive.ShouldBeFalse();
        (await portal.Saved(sent.Reference)).RotaWaitsSince.ShouldBeNull();
        (await (await portal.SignedInAs(Cast.Wessex.Trainee)).Open($"/wessex/absences/{sent.Reference}")).Words("main").ShouldContain("Nobody who makes the rota has a plan that counts.");
        var successor = await portal.GivenContact(name: "Successor");
        await portal.Sends(sent.Reference, [successor]);
        (await portal.Saved(sent.Reference)).RotaWaitsSince.ShouldNotBeNull();
    }

    [Fact]
    public async Task Contact_OfAnotherDeanery_IsNotFound()
    {
        var theirs = await portal.GivenContact("west-midlands");
        var staff = await portal.SignedInAs(Cast.Wessex.Staff);

        (await staff.Get(Address(theirs))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await staff.Send(await staff.Open("/wessex/rota-contacts/add"), Address(theirs), ("Then", "end"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static string Address(Guid contact) => $"/wessex/rota-contacts/{contact}/correct";
}
