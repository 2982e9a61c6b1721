using System.Net;

using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.RotaPlans;
using SuppoRTT.Testing;
using SuppoRTT.Web.Tests.Mail;
using SuppoRTT.Web.Tests.Reminders;

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
    public async Task Correction_OfAnAddressAtWhichAStrangerAcknowledged_AsksTheRightOne_AndKeepsWhatTheStrangerSaid()
    {
        var sent = await portal.GivenRotaPlan();
        var link = await portal.LinkTo(sent);
        await portal.In("wessex", db => db.Outbox.Where(o => o.Reference == sent.Reference && o.RotaSendingId != null).ExecuteUpdateAsync(s => s.SetProperty(o => o.State, MailState.Sent)));
        var (staff, visitor) = (await portal.SignedInAs(Cast.Wessex.Staff), await portal.Visitor());
        (await visitor.Send(await visitor.Open(link), link, ("Then", "acknowledge"), ("Name", "A stranger"))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await portal.Saved(sent.Reference)).RotaWaitsSince.ShouldBeNull();

        (await staff.Send(await staff.Open(Address(sent.Contact)), Address(sent.Contact), ("Email", "right@trust.test"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        using var old = await visitor.Get(link);
        old.StatusCode.ShouldBe(HttpStatusCode.Gone);
        (await old.Html()).Words("main").ShouldContain("This link is too old");
        (await portal.Saved(sent.Reference)).RotaWaitsSince.ShouldNotBeNull();
        var words = (await staff.Open($"/wessex/absences/{sent.Reference}/rota-plan")).Words("main");
        words.ShouldContain("Wrong address");
        words.ShouldContain("A stranger acknowledged it on");
        words.ShouldContain("Not opened yet");
        var right = await portal.LinkTo(sent);
        (await portal.LetterToContact(sent)).To.ShouldBe("right@trust.test");
        using var page = await visitor.Send(await visitor.Open(right), right, ("Then", "open"));
        (await page.Html()).Words("main").ShouldContain("Have you told the rota?");
        (await (await portal.SignedInAs(Cast.Wessex.Trainee)).Open($"/wessex/absences/{sent.Reference}/timeline")).Words("main").ShouldContain("to be acknowledged again for Rota team, rota co-ordinator: the address was wrong");
    }

    [Fact]
    public async Task Move_ToAnotherTrust_EndsWhatTheyHaveAtOnce_AndTheListSaysThatNobodyHasIt()
    {
        var (sent, other) = (await portal.GivenRotaPlan(), await portal.AnotherTrust());
        var link = await portal.LinkTo(sent);
        var staff = await portal.SignedInAs(Cast.Wessex.Staff);

        (await staff.Send(await staff.Open(Address(sent.Contact)), Address(sent.Contact), ("Place", $"{other:N}"), ("Email", "there@trust.test"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        using var old = await (await portal.Visitor()).Get(link);
        (old.StatusCode, (await old.Html()).Words("main")).ShouldSatisfyAllConditions(x => x.StatusCode.ShouldBe(HttpStatusCode.Gone), x => x.Item2.ShouldContain("This plan is no longer valid"));
        (await portal.LatestSending(sent)).IsLive.ShouldBeFalse();
        (await portal.MessagesToContacts(sent.Reference)).Select(m => m.Kind).ShouldBe([MailKind.RotaPlan, MailKind.RotaPlanWithdrawn]);
        (await (await portal.SignedInAs(Cast.Wessex.Champion)).Open($"/wessex/absences/{sent.Reference}")).Words("main").ShouldContain("Nobody who makes the rota has a plan that counts.");
        await portal.Sweep();
        (await (await portal.SignedInAs(Cast.Wessex.Champion)).Open("/wessex/rota-plans")).Words("main").ShouldContain("To be sent again since");
        (await portal.MessagesTo("wessex", Cast.Wessex.Trainee.Id)).ShouldContain(m => m.Kind == MailKind.RotaLeftUntold && m.Reference == sent.Reference);
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
    public async Task End_LeavesWhatIsOverAsItWas_AndShutsItToThem()
    {
        var sent = await portal.GivenRotaPlan();
        var link = await portal.LinkTo(sent);
        await portal.In("wessex", db => db.Absences.Where(a => a.Reference == sent.Reference).ExecuteUpdateAsync(s => s.SetProperty(a => a.Status, AbsenceStatus.Closed)));
        var (staff, contact) = (await portal.SignedInAs(Cast.Wessex.Staff), await portal.Visitor());
        (await contact.Get(link)).StatusCode.ShouldBe(HttpStatusCode.OK);

        (await staff.Send(await staff.Open(Address(sent.Contact)), Address(sent.Contact), ("Then", "end"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await contact.Get(link)).StatusCode.ShouldBe(HttpStatusCode.Gone);
        (await portal.LatestSending(sent)).Ended.ShouldBe(RotaSendingEnd.ContactLeft, "so that nobody can ask for a new link");
        (await portal.MessagesToContacts(sent.Reference)).Select(m => m.Kind).ShouldBe([MailKind.RotaPlan], "nobody is written to about a doctor of past years");
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
