using System.Net;

using AngleSharp.Dom;
using AngleSharp.Html.Dom;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests;

/// <summary>What every page of an absence keeps, whoever wrote it: the wall, the sign-in, the token. A page's own tests say the rest.</summary>
public abstract class AbsencePageTests(Portal portal) : IClassFixture<Portal>
{
    protected Portal Portal { get; } = portal;

    protected static Cast Cast => Cast.Wessex;

    /// <summary>The words of the address after the reference, as forms/pre-absence/sign-off.</summary>
    protected abstract string Words { get; }

    /// <summary>Somebody who may open the page.</summary>
    protected abstract Member Reader { get; }

    /// <summary>Whether the page is posted.</summary>
    protected virtual bool IsPosted => true;

    /// <summary>Saves an absence on which the page can be opened, and returns its reference.</summary>
    protected abstract Task<string> GivenAbsence();

    /// <summary>A field that is typed into for long, with what is typed; none if the page has no such field.</summary>
    protected virtual (string Name, string Value)? Field => null;

    protected string AddressOf(string reference, string deanery = "wessex") => $"/{deanery}/absences/{reference}/{Words}".TrimEnd('/');

    [Fact]
    public async Task Get_BySomebodyWhoMay_ShowsThePage()
    {
        var reference = await GivenAbsence();

        using var response = await (await Portal.SignedInAs(Reader)).Get(AddressOf(reference));

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Get_WithTheReferenceInSmallLetters_ShowsTheSamePage()
    {
        var reference = await GivenAbsence();

        using var response = await (await Portal.SignedInAs(Reader)).Get(AddressOf(reference.ToLowerInvariant()));

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Get_UnderAnotherDeanery_IsNotFound()
    {
        var reference = await GivenAbsence();
        var visitor = await Portal.SignedInAs(Reader);
        var stranger = await Portal.SignedInAs(Cast.WestMidlands.Staff);

        (await visitor.Get(AddressOf(reference, "west-midlands"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.Get(AddressOf(reference))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.Get(AddressOf(reference, "west-midlands"))).StatusCode.ShouldBeOneOf(HttpStatusCode.NotFound, HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Get_BySomebodyWhoMayNotKnow_IsNotFoundOrForbidden()
    {
        var reference = await GivenAbsence();

        foreach (var member in new[] { Cast.OtherTrainee, Cast.OtherSupervisor })
        {
            (await (await Portal.SignedInAs(member)).Get(AddressOf(reference))).StatusCode.ShouldBeOneOf(HttpStatusCode.NotFound, HttpStatusCode.Forbidden);
        }
    }

    [Fact]
    public async Task Get_WithoutSignIn_AsksToSignInAndComesBack()
    {
        var reference = await GivenAbsence();

        using var response = await (await Portal.Visitor()).Get(AddressOf(reference));

        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        response.Headers.Location!.ToString().ShouldContain("/sign-in?returnTo=" + Uri.EscapeDataString(AddressOf(reference)));
    }

    [Fact]
    public async Task Post_WithoutToken_IsABadRequest()
    {
        if (!IsPosted)
        {
            return;
        }

        var reference = await GivenAbsence();

        using var response = await (await Portal.SignedInAs(Reader)).PostWithoutToken(AddressOf(reference));

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Post_AfterTheSignInEnded_ShowsWhatWasTypedWhenTheyAreBack()
    {
        if (Field is not { } field)
        {
            return;
        }

        var address = AddressOf(await GivenAbsence());
        var page = await (await Portal.SignedInAs(Reader)).Open(address);
        var visitor = await Portal.Visitor();

        using var response = await visitor.Send(page, address, (field.Name, field.Value));

        Visitor.BackTo(response).ShouldStartWith($"{address}?kept=");
        (await visitor.Open(response.Headers.Location!.ToString())).Words("main").ShouldContain("What you typed is kept. Sign in as the same person to go on.");
        await visitor.SignIn(Reader.Email);
        var again = await visitor.Open(Visitor.BackTo(response));
        again.Words("main").ShouldContain("We kept what you typed");
        again.QuerySelectorAll<IHtmlFormElement>("main form").SelectMany(Visitor.Fields).ShouldContain(KeyValuePair.Create(field.Name, field.Value));
    }

    protected Task<string> Given(Func<A, Absence> make) => Portal.Given(Cast.Deanery, make);

    protected Task<string> Given(Func<A, (Absence, FormRevision)> make) => Portal.Given(Cast.Deanery, make);
}
