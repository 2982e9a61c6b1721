using System.Net;

using Microsoft.EntityFrameworkCore;

using SuppoRTT.Domain.People;
using SuppoRTT.Testing;
using SuppoRTT.Web.Tests.Mail;

namespace SuppoRTT.Web.Tests.Account;

public sealed class ChoosePasswordTests(Portal portal) : IClassFixture<Portal>
{
    private const string Chosen = "apricot lantern tuesday";

    private const string TooEasy = "Choose a password that is harder to guess, for example three words that do not belong together";

    private static int _people;

    [Fact]
    public async Task Invitation_LeadsToAPassword_ToTheirHomeAndToAcceptance()
    {
        var (visitor, invited) = (await portal.Visitor(), await Invited());

        using var answer = await Choose(visitor, await Link(invited), Chosen);

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.ToString().ShouldBe("/wessex/home");
        (await visitor.Open("/wessex/home")).Words("h1").ShouldNotBeNullOrEmpty();
        (await portal.In("wessex", db => db.Memberships.SingleAsync(m => m.PersonId == invited))).AwaitsAcceptance.ShouldBeFalse();
        await (await portal.Visitor()).SignIn((await portal.LetterTo("wessex", invited)).To, Chosen);
    }

    [Fact]
    public async Task Invitation_OfAnAddressWithAnApostrophe_LeadsToAPasswordToo()
    {
        var invited = await portal.Invited("wessex", "Una Demo-O’Dea", "una.o'dea+rtt@hospital.test");

        using var answer = await Choose(await portal.Visitor(), await Link(invited), Chosen);

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Invitation_OfSomebodyWhoHasASignIn_AsksThemToSignInAndIsAcceptedThen()
    {
        var elsewhere = Cast.WestMidlands.Champion;
        await portal.Joined("wessex", new Person(elsewhere.Id, elsewhere.Name, elsewhere.Email), Role.Champion, isInvited: true);
        var (visitor, letter) = (await portal.Visitor(), await portal.LetterTo("wessex", elsewhere.Id));

        var page = await visitor.Open(letter.Path());
        using var answer = await visitor.Send(page, "/sign-in", ("Email", elsewhere.Email), ("Password", Cast.Password));

        letter.Text.ShouldContain("Sign in with the password that you already have");
        answer.Headers.Location!.ToString().ShouldBe("/wessex/home");
        (await portal.In("wessex", db => db.Memberships.SingleAsync(m => m.PersonId == elsewhere.Id))).AwaitsAcceptance.ShouldBeFalse();
    }

    [Fact]
    public async Task ForgottenPassword_LeadsToANewOneThatSignsIn_AndTheOldDoesNot()
    {
        var (visitor, member) = (await portal.Visitor(), Cast.Wessex.Trainee);

        using var answer = await Choose(visitor, await ForgottenLink(member), Chosen);

        answer.Headers.Location!.ToString().ShouldBe("/wessex/home");
        await (await portal.Visitor()).SignIn(member.Email, Chosen);
        var other = await portal.Visitor();
        (await other.Send(await other.Open("/sign-in"), "/sign-in", ("Email", member.Email), ("Password", Cast.Password))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Post_OfANewPassword_EndsOtherSessionsWithinAMinute()
    {
        var member = Cast.Wessex.Supervisor;
        var elsewhere = await portal.SignedInAs(member);
        await elsewhere.Open("/wessex/home");

        await Choose(await portal.Visitor(), await ForgottenLink(member), Chosen);
        portal.Clock.Now += TimeSpan.FromSeconds(61);

        (await elsewhere.Get("/wessex/home")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Post_BySomebodyLockedOut_EndsTheLock()
    {
        var (visitor, member) = (await portal.Visitor(), Cast.Wessex.CollegeTutor);
        var form = await visitor.Open("/sign-in");
        for (var tries = 0; tries < 8; tries++)
        {
            await visitor.Send(form, "/sign-in", ("Email", member.Email), ("Password", "not the password"));
        }

        await Choose(visitor, await ForgottenLink(member), Chosen);

        await (await portal.Visitor()).SignIn(member.Email, Chosen);
    }

    [Fact]
    public async Task Link_OnceUsed_SaysSoAndLeadsToSignIn_AndTheSamePasswordAgainIsASecondPress()
    {
        var link = await Link(await Invited());
        var (visitor, again, stranger) = (await portal.Visitor(), await portal.Visitor(), await portal.Visitor());
        var (form, same, theirs) = (await visitor.Open(link), await again.Open(link), await stranger.Open(link));
        using var first = await visitor.Send(form, link, ("Password", Chosen));

        using var second = await again.Send(same, link, ("Password", Chosen));
        using var another = await stranger.Send(theirs, link, ("Password", "a different one altogether"));
        using var look = await stranger.Get(link);

        second.Headers.Location.ShouldBe(first.Headers.Location);
        another.StatusCode.ShouldBe(HttpStatusCode.Gone);
        look.StatusCode.ShouldBe(HttpStatusCode.Gone);
        var page = await look.Html();
        page.Words("h1").ShouldBe("This link has been used");
        page.QuerySelector("main a.nhsuk-button")!.GetAttribute("href").ShouldBe("/sign-in?returnTo=%2Fwessex%2Fhome");
    }

    [Fact]
    public async Task Link_OfBefore_DiesWithANewPassword()
    {
        var member = Cast.Wessex.OtherTrainee;
        var (first, second) = (await ForgottenLink(member), await ForgottenLink(member));

        await Choose(await portal.Visitor(), second, Chosen);

        (await (await portal.Visitor()).Get(first)).StatusCode.ShouldBe(HttpStatusCode.Gone);
    }

    [Fact]
    public async Task Link_ThatAScannerLookedAtForThreeDays_StillWorks_AndOneSecondLaterIsTooOld()
    {
        var link = await Link(await Invited());
        var scanner = await portal.Visitor();
        await scanner.Open(link);
        using var head = await scanner.Http.SendAsync(new HttpRequestMessage(HttpMethod.Head, link));
        portal.Clock.Now += TimeSpan.FromDays(3);

        (await scanner.Open(link)).Words("h1").ShouldBe("Choose a password");
        portal.Clock.Now += TimeSpan.FromSeconds(1);
        using var tooOld = await scanner.Get(link);

        tooOld.StatusCode.ShouldBe(HttpStatusCode.Gone);
        var page = await tooOld.Html();
        page.Words("h1").ShouldBe("This link is too old");
        page.QuerySelector("main a.nhsuk-button")!.GetAttribute("href").ShouldBe("/forgotten-password");
    }

    [Theory]
    [InlineData("/choose-password")]
    [InlineData("/choose-password?token=")]
    [InlineData("/choose-password?token=CfDJ8nonsense")]
    public async Task Link_ThatLostAPart_SaysSo(string link)
    {
        using var answer = await (await portal.Visitor()).Get(link);

        answer.StatusCode.ShouldBe(HttpStatusCode.Gone);
        (await answer.Html()).Words("h1").ShouldBe("This link is not complete");
    }

    [Theory]
    [InlineData("", "Enter a password")]
    [InlineData("short one", "Your password must have 12 characters or more")]
    [InlineData("abababababab", "Your password must have at least 4 different characters")]
    [InlineData("P4ssw0rd2026!!", TooEasy)]
    [InlineData("!!!!letmein!!!!", TooEasy)]
    [InlineData("sunshine sunshine", TooEasy)]
    [InlineData("$ecret-2345678", TooEasy)]
    [InlineData("192837465564", TooEasy)]
    public async Task Post_OfAPasswordThatIsEasyToGuess_SaysWhyAndChangesNothing(string password, string error)
    {
        var (visitor, link) = (await portal.Visitor(), await Link(await Invited()));

        using var answer = await Choose(visitor, link, password);

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.Html()).Errors().ShouldBe([error]);
        (await visitor.Open(link)).Words("h1").ShouldBe("Choose a password");
    }

    [Fact]
    public async Task Post_OfTheirOwnAddressAsPassword_IsRefused()
    {
        var invited = await portal.Invited("wessex", "Ivo Demo-Brand", "ivo.demonstration.brand@hospital.test");

        using var answer = await Choose(await portal.Visitor(), await Link(invited), "ivo.demonstration.brand");

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task ShowPassword_WithoutScript_ShowsWhatWasTyped_AndItCanBeSaved()
    {
        var (visitor, link) = (await portal.Visitor(), await Link(await Invited()));

        using var shown = await visitor.Send(await visitor.Open(link), link, ("Password", Chosen), ("Then", "show"));
        var page = await shown.Html();
        using var saved = await visitor.Send(page, link);

        shown.StatusCode.ShouldBe(HttpStatusCode.OK);
        page.Errors().ShouldBeEmpty();
        page.QuerySelector("#Password")!.GetAttribute("type").ShouldBe("text");
        page.QuerySelector("#Password")!.GetAttribute("value").ShouldBe(Chosen);
        shown.Headers.CacheControl!.NoStore.ShouldBeTrue();
        saved.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Post_WithoutToken_IsABadRequest() =>
        (await (await portal.Visitor()).PostWithoutToken(await Link(await Invited()))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);

    private static async Task<HttpResponseMessage> Choose(Visitor visitor, string link, string password) => await visitor.Send(await visitor.Open(link), link, ("Password", password));

    private Task<PersonId> Invited()
    {
        var number = Interlocked.Increment(ref _people);
        return portal.Invited("wessex", $"Ina Demo-{number}", $"ina.{number}@hospital.test");
    }

    private async Task<string> Link(PersonId person) => (await portal.LetterTo("wessex", person)).Path();

    /// <summary>Asks for a link as they would, waits for its message, and opens the e-mail.</summary>
    private async Task<string> ForgottenLink(Member member)
    {
        portal.Clock.Now += TimeSpan.FromMinutes(10);
        var before = (await portal.MessagesTo("wessex", member.Id)).Count;
        var visitor = await portal.Visitor();
        await visitor.Send(await visitor.Open("/forgotten-password"), "/forgotten-password", ("Email", member.Email));
        await Eventually.Sees(async () => (await portal.MessagesTo("wessex", member.Id)).ElementAtOrDefault(before), "the message with the link");
        return await Link(member.Id);
    }
}
