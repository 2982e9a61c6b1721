using System.Net;

using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.SignOffs;

public sealed class ReturnAsGuestTests(Portal portal) : IClassFixture<Portal>
{
    [Fact]
    public async Task Post_WithAReason_ReturnsTheForm_AndTheLinkSaysThatNothingWaits()
    {
        var guest = await portal.GivenGuest();
        var link = await guest.Asked();
        var visitor = await guest.Entered(link);
        var page = await visitor.Open(link + "/return");

        (await visitor.Send(page, link + "/return", ("Reason", " "))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await visitor.Send(page, link + "/return", ("Reason", "Please name the skills"))).Headers.Location!.ToString().ShouldBe(link);

        var form = (await portal.Saved(guest.Reference)).Form("pre-absence");
        form.Status.ShouldBe(FormStatus.Returned);
        (form.OpenReturn!.Reason, form.OpenReturn.By.Kind).ShouldBe(("Please name the skills", ActorKind.Guest));
        using var after = await visitor.Get(link);
        after.StatusCode.ShouldBe(HttpStatusCode.Gone);
        (await after.Html()).Words("main").ShouldContain("There is nothing to sign here now");
    }
}
