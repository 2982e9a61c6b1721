using System.Net;

using Microsoft.EntityFrameworkCore;

using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.RotaPlans;

public sealed class AddRotaContactTests(Portal portal) : IClassFixture<Portal>
{
    private const string Address = "/wessex/rota-contacts/add";

    [Fact]
    public async Task Add_OfOneSite_IsOnTheList_AndInTheAudit()
    {
        var staff = await portal.SignedInAs(Cast.Wessex.Staff);
        var post = Cast.Wessex.Post;

        using var response = await staff.Send(await staff.Open(Address), Address,
            ("Name", "Night rota"), ("Role", "MedicalStaffing"), ("Place", $"{post.TrustId:N}/{post.SiteId:N}"), ("Email", "night@trust.test"), ("Phone", "01632 960 001"));

        response.Headers.Location!.ToString().ShouldBe("/wessex/rota-contacts");
        var contact = await portal.In("wessex", db => db.RotaContacts.SingleAsync(c => c.Name == "Night rota"));
        contact.Details.ShouldBe(new RotaContactDetails(RotaContactRole.MedicalStaffing, "Night rota", "night@trust.test", "01632 960 001", post.TrustId!.Value, post.SiteId));
        (await portal.In("wessex", db => db.Audit.SingleAsync(e => e.SubjectId == contact.Id))).Payload.ShouldBe($"{{\"ContactId\":\"{contact.Id}\"}}");
    }

    [Fact]
    public async Task Add_WithFaults_IsUnprocessable_AndKeepsWhatWasTyped()
    {
        var staff = await portal.SignedInAs(Cast.Wessex.Staff);
        var page = await staff.Open(Address);

        using var empty = await staff.Send(page, Address);
        using var wrong = await staff.Send(page, Address, ("Name", "Rota"), ("Role", "RotaCoordinator"), ("Email", "rota@trust.test"), ("Place", $"{Cast.WestMidlands.Post.TrustId:N}"));

        (empty.StatusCode, wrong.StatusCode).ShouldBe((HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity));
        (await empty.Html()).Errors().ShouldBe(["Enter the name of the person or team", "Select what they do", "Select the trust or site that they are for", "Enter an e-mail address in the correct format, like name@example.com"], ignoreOrder: true);
        var again = await wrong.Html();
        again.Errors().ShouldBe(["Select the trust or site that they are for"]);
        again.QuerySelector("input[name=Email]")!.GetAttribute("value").ShouldBe("rota@trust.test");
    }
}
