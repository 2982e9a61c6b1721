using System.Net;

using AngleSharp.Dom;
using AngleSharp.Html.Dom;

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
    public async Task Post_WithTickedQuestions_MarksThemForTheDoctor_AndARefusedReturnSaysThem()
    {
        var guest = await portal.GivenGuest();
        var link = await guest.Asked();
        var visitor = await guest.Entered(link);
        var page = await visitor.Open(link + "/return");
        var (key, label) = Ticked(page);

        using var refused = await visitor.Send(page, link + "/return", ("Reason", "Please name the skills"), ("Questions", key), ("Revision", "7"));
        refused.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var said = await refused.Html();
        said.Words("main").ShouldContain("What should change, and why?");
        said.Words("main").ShouldContain("Questions to look at again");
        said.Words("main").ShouldContain(label);

        await visitor.Send(page, link + "/return", ("Reason", "Please name the skills"), ("Questions", key));
        (await portal.Saved(guest.Reference)).Form("pre-absence").OpenReturn!.Questions.ShouldBe([key]);
    }

    [Fact]
    public async Task Post_AfterTheHour_ReturnsNothing_AndTheReasonIsThereAgainAfterTheNextCode()
    {
        var guest = await portal.GivenGuest();
        var link = await guest.Asked();
        var visitor = await guest.Entered(link);
        var page = await visitor.Open(link + "/return");
        portal.Clock.Now += TimeSpan.FromMinutes(60);

        var (key, _) = Ticked(page);
        using var late = await visitor.Send(page, link + "/return", ("Reason", "Please name the skills"), ("Questions", key));

        late.Headers.Location!.ToString().ShouldBe(link + "?kept=return");
        (await portal.Saved(guest.Reference)).Form("pre-absence").Status.ShouldBe(FormStatus.AwaitingSignOff);
        using var entered = await guest.Enter(visitor, link + "?kept=return");
        entered.Headers.Location!.ToString().ShouldBe(link + "/return");
        var again = await visitor.Open(link + "/return");
        again.Words("main").ShouldContain("We kept what you typed");
        using var sent = await visitor.Send(again, link + "/return");
        sent.Headers.Location!.ToString().ShouldBe(link);
        var form = (await portal.Saved(guest.Reference)).Form("pre-absence");
        form.OpenReturn!.Reason.ShouldBe("Please name the skills");
        form.OpenReturn.Questions.ShouldBe([key]);
        portal.Clock.Now -= TimeSpan.FromMinutes(60);
    }

    /// <summary>The first question of the page that can be ticked: its key and its words.</summary>
    private static (string Key, string Label) Ticked(IHtmlDocument page)
    {
        var box = (IHtmlInputElement)page.QuerySelector("input[name=Questions]")!;
        return (box.Value, page.QuerySelector($"label[for='{box.Id}']")!.TextContent.Trim());
    }
}
