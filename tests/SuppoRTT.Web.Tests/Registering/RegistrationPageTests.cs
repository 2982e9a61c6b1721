using System.Net;

using AngleSharp.Html.Dom;

using SuppoRTT.Testing;
using SuppoRTT.Web.Testing;

namespace SuppoRTT.Web.Tests.Registering;

/// <summary>What every page of a registration keeps: it is for who began it, and nothing that was typed is lost when a sign-in ends.</summary>
public abstract class RegistrationPageTests(Portal portal) : IClassFixture<Portal>
{
    protected Portal Portal { get; } = portal;

    protected Cast Cast => Cast.Of(Reader.Deanery);

    /// <summary>The last word of the address.</summary>
    protected abstract string Page { get; }

    /// <summary>Somebody who may open the page.</summary>
    protected virtual Member Reader => Cast.Wessex.Trainee;

    /// <summary>A field of the page and what is typed into it; none if the page asks nothing.</summary>
    protected virtual (string Name, string Value)? Field => null;

    [Fact]
    public async Task Get_WithoutARegistration_LeadsToANewOne()
    {
        var visitor = await Portal.SignedInAs(Reader);

        foreach (var reference in new[] { Domain.Common.Reference.New(), "SRT-0000-0000", await Portal.Given(Reader.Deanery == "wessex" ? "west-midlands" : "wessex", a => a.Absence()) })
        {
            using var response = await visitor.Get($"/{Reader.Deanery}/register-absence/{reference}/{Page}");

            response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
            (await response.Html()).QuerySelector($"main a[href='/{Reader.Deanery}/register-absence']").ShouldNotBeNull();
        }
    }

    [Fact]
    public async Task Get_OfSomebodyElsesRegistration_IsNotFound()
    {
        var walk = await Begun();
        await SignOut(walk);
        await walk.Visitor.SignIn(Cast.Staff.Email == Reader.Email ? Cast.Champion.Email : Cast.Staff.Email);

        (await walk.Visitor.Get(walk.AddressOf(Page))).StatusCode.ShouldBeOneOf(HttpStatusCode.NotFound, HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Post_WithoutToken_IsABadRequest()
    {
        var visitor = await Portal.SignedInAs(Reader);

        (await visitor.PostWithoutToken($"/{Reader.Deanery}/register-absence/{Domain.Common.Reference.New()}/{Page}")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Get_ByARoleThatRegistersNothing_IsForbidden() =>
        (await (await Portal.SignedInAs(Cast.ProgrammeDirector)).Get($"/{Reader.Deanery}/register-absence/{Domain.Common.Reference.New()}/{Page}")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);

    [Fact]
    public async Task Post_AfterTheSignInEnded_ShowsWhatWasTypedWhenTheyAreBack()
    {
        if (Field is not { } field)
        {
            return;
        }

        var walk = await Begun();
        var page = await walk.Open(Page);
        await SignOut(walk);

        using var response = await walk.Visitor.Send(page, walk.AddressOf(Page), (field.Name, field.Value));

        response.Headers.Location!.ToString().ShouldBe($"/sign-in?returnTo={Uri.EscapeDataString(walk.AddressOf(Page))}&kept=true");
        await walk.Visitor.SignIn(Reader.Email);
        var again = await walk.Open(Page);
        again.QuerySelector("main")!.TextContent.ShouldContain("We kept what you typed");
        Visitor.Fields((IHtmlFormElement)again.QuerySelector("main form")!).ShouldContain(KeyValuePair.Create(field.Name, field.Value));
    }

    /// <summary>A registration in which the page can be opened.</summary>
    private protected abstract Task<Walk> Begun();

    private async Task SignOut(Walk walk)
    {
        var page = await walk.Visitor.Open($"/{Reader.Deanery}/register-absence");
        (await walk.Visitor.Post("/sign-out", Visitor.Fields((IHtmlFormElement)page.QuerySelector("form[action='/sign-out']")!))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }
}
