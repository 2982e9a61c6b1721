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
    public async Task End_TakesThemOffTheList_AndTheyGetNothingNew()
    {
        var contact = await portal.GivenContact(name: "Gone soon");
        var staff = await portal.SignedInAs(Cast.Wessex.Staff);

        (await staff.Send(await staff.Open(Address(contact)), Address(contact), ("Then", "end"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await staff.Open("/wessex/rota-contacts")).Words("main").ShouldNotContain("Gone soon");
        (await staff.Get(Address(contact))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
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
