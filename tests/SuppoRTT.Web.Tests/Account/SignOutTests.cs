using System.Net;

using AngleSharp.Dom;

using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Account;

public sealed class SignOutTests(Portal portal) : IClassFixture<Portal>
{
    [Fact]
    public async Task Post_EndsTheSignIn_AndAVisitChangesNothing()
    {
        var visitor = await portal.SignedInAs(Cast.Wessex.Trainee);
        await visitor.Get("/sign-out");
        var home = await visitor.Open("/wessex/home");
        var form = home.QuerySelectorAll<AngleSharp.Html.Dom.IHtmlFormElement>("form").Single(f => f.GetAttribute("action") == "/sign-out");

        await visitor.Post("/sign-out", Visitor.Fields(form));

        (await visitor.Get("/wessex/home")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Post_WithoutToken_IsABadRequest() =>
        (await (await portal.SignedInAs(Cast.Wessex.Trainee)).PostWithoutToken("/sign-out")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
}
