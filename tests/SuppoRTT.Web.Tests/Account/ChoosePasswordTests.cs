using System.Net;

using Microsoft.EntityFrameworkCore;

using SuppoRTT.Domain.People;
using SuppoRTT.Testing;
using SuppoRTT.Web.Tests.Mail;

namespace SuppoRTT.Web.Tests.Account;

public sealed class ChoosePasswordTests(Portal portal) : PasswordTests(portal)
{
    private const string TooEasy = "Choose a password that is harder to guess, for example three words that do not belong together";

    [Fact]
    public async Task Invitation_LeadsToAPassword_ToTheirHomeAndToAcceptance()
    {
        var (visitor, invited) = (await Portal.Visitor(), await Invited());

        using var answer = await Choose(visitor, await Link(invited), Chosen);

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.ToString().ShouldBe("/wessex/home");
        (await visitor.Open("/wessex/home")).Words("h1").ShouldNotBeNullOrEmpty();
        (await Portal.In("wessex", db => db.Memberships.SingleAsync(m => m.PersonId == invited))).AwaitsAcceptance.ShouldBeFalse();
        await (await Portal.Visitor()).SignIn((await Portal.LetterTo("wessex", invited)).To, Chosen);
    }

    [Fact]
    public async Task Invitation_OfAnAddressWithAnApostrophe_LeadsToAPasswordToo()
    {
        var invited = await Portal.Invited("wessex", "Una Demo-O’Dea", "una.o'dea+rtt@hospital.test");

        using var answer = await Choose(await Portal.Visitor(), await Link(invited), Chosen);

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Invitation_OfSomebodyWhoHasASignIn_AsksThemToSignInAndIsAcceptedThen()
    {
        var elsewhere = Cast.WestMidlands.Champion;
        await Portal.Joined("wessex", new Person(elsewhere.Id, elsewhere.Name, elsewhere.Email), Role.Champion, isInvited: true);
        var (visitor, letter) = (await Portal.Visitor(), await Portal.LetterTo("wessex", elsewhere.Id));

        var page = await visitor.Open(letter.Path());
        using var answer = await visitor.Send(page, "/sign-in", ("Email", elsewhere.Email), ("Password", Cast.Password));

        letter.Text.ShouldContain("Sign in with the password that you already have");
        answer.Headers.Location!.ToString().ShouldBe("/wessex/home");
        (await Portal.In("wessex", db => db.Memberships.SingleAsync(m => m.PersonId == elsewhere.Id))).AwaitsAcceptance.ShouldBeFalse();
    }

    [Fact]
    public async Task Invitation_OfSomebodyWhoIsSignedIn_IsAcceptedWhenTheyFollowIt()
    {
        var elsewhere = Cast.WestMidlands.CollegeTutor;
        var visitor = await Portal.SignedInAs(elsewhere);
        await Portal.Joined("wessex", new Person(elsewhere.Id, elsewhere.Name, elsewhere.Email), Role.CollegeTutor, isInvited: true);

        using var answer = await visitor.Get((await Portal.LetterTo("wessex", elsewhere.Id)).Path());

        answer.Headers.Location!.ToString().ShouldBe("/wessex/home");
        (await visitor.Open("/wessex/home")).Words("h1").ShouldNotBeNullOrEmpty();
        (await Portal.In("wessex", db => db.Memberships.SingleAsync(m => m.PersonId == elsewhere.Id))).AwaitsAcceptance.ShouldBeFalse();
    }

    [Fact]
    public async Task ForgottenPassword_LeadsToANewOneThatSignsIn_AndTheOldDoesNot()
    {
        var (visitor, member) = (await Portal.Visitor(), Cast.Wessex.Trainee);

        using var answer = await Choose(visitor, await ForgottenLink(member), Chosen);

        answer.Headers.Location!.ToString().ShouldBe("/wessex/home");
        await (await Portal.Visitor()).SignIn(member.Email, Chosen);
        var other = await Portal.Visitor();
        (await other.Send(await other.Open("/sign-in"), "/sign-in", ("Email", member.Email), ("Password", Cast.Password))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Post_OfANewPassword_EndsOtherSessionsWithinAMinute()
    {
        var member = Cast.Wessex.Supervisor;
        var elsewhere = await Portal.SignedInAs(member);
        await elsewhere.Open("/wessex/home");

        await Choose(await Portal.Visitor(), await ForgottenLink(member), Chosen);
        Portal.Clock.Now += TimeSpan.FromSeconds(61);

        (await elsewhere.Get("/wessex/home")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Post_BySomebodyLockedOut_EndsTheLock()
    {
        var (visitor, member) = (await Portal.Visitor(), Cast.Wessex.CollegeTutor);
        var form = await visitor.Open("/sign-in");
        for (var tries = 0; tries < 8; tries++)
        {
            await visitor.Send(form, "/sign-in", ("Email", member.Email), ("Password", "not the password"));
        }

        // Identity locks by the time of the machine.
        Portal.Clock.Now = (await Portal.In("wessex", db => db.Users.SingleAsync(u => u.PersonId == member.Id))).LockoutEnd!.Value.AddMinutes(-15);
        await Choose(visitor, await ForgottenLink(member), Chosen);

        await (await Portal.Visitor()).SignIn(member.Email, Chosen);
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
    [InlineData("liverpool123", TooEasy)]
    [InlineData("manchester12", TooEasy)]
    [InlineData("Everton12345", TooEasy)]
    [InlineData("Ch0colate123", TooEasy)]
    [InlineData("ashley123456", TooEasy)]
    [InlineData("abcd1234abcd", TooEasy)]
    [InlineData("zaq12wsxcde3", TooEasy)]
    [InlineData("wessexdeanery", TooEasy)]
    [InlineData("West-Midlands-2026", TooEasy)]
    [InlineData("SuppoRTT SuppoRTT 1", TooEasy)]
    [InlineData("happy tiger 2026!", TooEasy)]
    public async Task Post_OfAPasswordThatIsEasyToGuess_SaysWhyAndChangesNothing(string password, string error)
    {
        var (visitor, link) = (await Portal.Visitor(), await Link(await Invited()));

        using var answer = await Choose(visitor, link, password);

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.Html()).Errors().ShouldBe([error]);
        (await visitor.Open(link)).Words("h1").ShouldBe("Choose a password");
    }

    [Fact]
    public async Task Post_OfTheirOwnAddressAsPassword_IsRefused()
    {
        var (visitor, link) = (await Portal.Visitor(), await Link(await Portal.Invited("wessex", "Ivo Demo-Brand", "ivo.demonstration.brand@hospital.test")));

        foreach (var password in new[] { "ivo.demonstration.brand", "ivo.demonstration.brand@hospital.test", "1IVO.demonstration.brand@hospital.test1" })
        {
            using var answer = await Choose(visitor, link, password);
            answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity, password);
        }
    }

    [Fact]
    public async Task ShowPassword_WithoutScript_ShowsWhatWasTyped_AndItCanBeSaved()
    {
        var (visitor, link) = (await Portal.Visitor(), await Link(await Invited()));

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
        (await (await Portal.Visitor()).PostWithoutToken(await Link(await Invited()))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
}
