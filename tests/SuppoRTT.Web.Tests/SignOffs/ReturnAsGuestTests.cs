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

    [Fact]
    public async Task Post_AfterTheHour_ReturnsNothing_AndTheReasonIsThereAgainAfterTheNextCode()
    {
        var guest = await portal.GivenGuest();
        var link = await guest.Asked();
        var visitor = await guest.Entered(link);
        var page = await visitor.Open(link + "/return");
        portal.Clock.Now += TimeSpan.FromMinutes(60);

        using var late = await visitor.Send(page, link + "/return", ("Reason", "Please name the skills"));

        late.Headers.Location!.ToString().ShouldBe(link + "?kept=return");
        (await portal.Saved(guest.Reference)).Form("pre-absence").Status.ShouldBe(FormStatus.AwaitingSignOff);
        using var entered = await guest.Enter(visitor, link + "?kept=return");
        entered.Headers.Location!.ToString().ShouldBe(link + "/return");
        var again = await visitor.Open(link + "/return");
        again.Words("main").ShouldContain("We kept what you typed");
        using var sent = await visitor.Send(again, link + "/return");
        sent.Headers.Location!.ToString().ShouldBe(link);
        (await portal.Saved(guest.Reference)).Form("pre-absence").OpenReturn!.Reason.ShouldBe("Please name the skills");
        portal.Clock.Now -= TimeSpan.FromMinutes(60);
    }
}
