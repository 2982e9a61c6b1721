using System.Net;

using Microsoft.EntityFrameworkCore;

using SuppoRTT.Domain.People;
using SuppoRTT.Testing;
using SuppoRTT.Web.Tests.Mail;
using SuppoRTT.Web.Tests.People;

namespace SuppoRTT.Web.Tests.Account;

/// <summary>How long and how often a link works.</summary>
public sealed class ChoosePasswordLinkTests(Portal portal) : PasswordTests(portal)
{
    [Fact]
    public async Task Link_OnceUsed_SaysSoAndLeadsToSignIn_AndTheSamePasswordAgainIsASecondPress()
    {
        var link = await Link(await Invited());
        var (visitor, again, stranger) = (await Portal.Visitor(), await Portal.Visitor(), await Portal.Visitor());
        var (form, same, theirs) = (await visitor.Open(link), await again.Open(link), await stranger.Open(link));
        using var first = await visitor.Send(form, link, ("Password", Chosen));

        using var second = await again.Send(same, link, ("Password", Chosen));
        using var another = await stranger.Send(theirs, link, ("Password", "a different one altogether"));
        using var look = await stranger.Get(link);

        second.Headers.Location.ShouldBe(first.Headers.Location);
        another.StatusCode.ShouldBe(HttpStatusCode.Gone);
        look.StatusCode.ShouldBe(HttpStatusCode.Gone);
        var page = await look.Html();
        page.Words("h1").ShouldBe("You have an account already");
        page.QuerySelector("main a.nhsuk-button")!.GetAttribute("href").ShouldBe("/sign-in?returnTo=%2Fwessex%2Fhome");
    }

    [Fact]
    public async Task Link_OfBefore_DiesWithANewPassword()
    {
        var member = Cast.Wessex.OtherTrainee;
        var (first, second) = (await ForgottenLink(member), await ForgottenLink(member));

        await Choose(await Portal.Visitor(), second, Chosen);

        using var look = await (await Portal.Visitor()).Get(first);
        look.StatusCode.ShouldBe(HttpStatusCode.Gone);
        (await look.Html()).Words("h1").ShouldBe("This link has been used");
    }

    [Fact]
    public async Task Link_OfASecondDeanery_OnceThePasswordIsChosen_SaysThatThereIsAnAccount_AndSigningInAcceptsBoth()
    {
        var invited = await Invited();
        var letter = await Portal.LetterTo("wessex", invited);
        await Portal.Joined("west-midlands", new Person(invited, "Ivy Demo", letter.To), Role.Champion, isInvited: true);
        var (here, there) = (letter.Path(), (await Portal.LetterTo("west-midlands", invited)).Path());
        await Choose(await Portal.Visitor(), here, Chosen);

        var visitor = await Portal.Visitor();
        using var look = await visitor.Get(there);

        look.StatusCode.ShouldBe(HttpStatusCode.Gone);
        var page = await look.Html();
        page.Words("h1").ShouldBe("You have an account already");
        var signIn = page.QuerySelector("main a.nhsuk-button")!.GetAttribute("href")!;
        using var signedIn = await visitor.Send(await visitor.Open(signIn), signIn, ("Email", letter.To), ("Password", Chosen));
        signedIn.Headers.Location!.ToString().ShouldBe("/west-midlands/home");
        (await visitor.Open("/west-midlands/home")).Words("h1").ShouldNotBeNullOrEmpty();
        (await Portal.In("west-midlands", db => db.Memberships.SingleAsync(m => m.PersonId == invited))).AwaitsAcceptance.ShouldBeFalse();
    }

    [Fact]
    public async Task Link_ThatAScannerLookedAtForThreeDays_StillWorks_AndOneSecondLaterIsTooOld()
    {
        var link = await Link(await Invited());
        var scanner = await Portal.Visitor();
        await scanner.Open(link);
        using var head = await scanner.Http.SendAsync(new HttpRequestMessage(HttpMethod.Head, link));
        Portal.Clock.Now += TimeSpan.FromDays(3);

        (await scanner.Open(link)).Words("h1").ShouldBe("Choose a password");
        Portal.Clock.Now += TimeSpan.FromSeconds(1);
        using var tooOld = await scanner.Get(link);

        tooOld.StatusCode.ShouldBe(HttpStatusCode.Gone);
        var page = await tooOld.Html();
        page.Words("h1").ShouldBe("This link is too old");
        page.QuerySelector("main a.nhsuk-button")!.GetAttribute("href").ShouldBe("/forgotten-password");
    }

    /// <summary>A lock after wrong passwords ends with a new one; an account that was closed is opened by nobody but whoever closed it.</summary>
    [Fact]
    public async Task Link_OfAClosedAccount_SaysSo_AndOpensNothing()
    {
        var member = Cast.Wessex.CollegeTutor;
        var link = await ForgottenLink(member);
        var (visitor, another) = (await Portal.Visitor(), await Portal.Visitor());
        var form = await visitor.Open(link);
        await Portal.ClosesAccountOf(member);

        using var look = await another.Get(link);
        using var chosen = await visitor.Send(form, link, ("Password", Chosen));
        using var known = await visitor.Send(form, link, ("Password", Cast.Password));
        using var asked = await another.Get(await ForgottenLink(member));

        foreach (var answer in new[] { look, chosen, known, asked })
        {
            answer.StatusCode.ShouldBe(HttpStatusCode.Gone);
            (await answer.Html()).Words("h1").ShouldBe("Your account is closed");
        }

        (await Portal.In("wessex", db => db.Users.SingleAsync(u => u.PersonId == member.Id))).IsClosed(Portal.Clock.Now).ShouldBeTrue();
        (await visitor.Get("/wessex/home")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Theory]
    [InlineData("/choose-password")]
    [InlineData("/choose-password?token=")]
    [InlineData("/choose-password?token=CfDJ8nonsense")]
    public async Task Link_ThatLostAPart_SaysSo(string link)
    {
        using var answer = await (await Portal.Visitor()).Get(link);

        answer.StatusCode.ShouldBe(HttpStatusCode.Gone);
        (await answer.Html()).Words("h1").ShouldBe("This link is not complete");
    }
}
