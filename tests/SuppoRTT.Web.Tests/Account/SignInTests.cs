using System.Net;

using Microsoft.EntityFrameworkCore;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;
using SuppoRTT.Web.Features.Account;

namespace SuppoRTT.Web.Tests.Account;

public sealed class SignInTests(Portal portal) : IClassFixture<Portal>
{
    [Fact]
    public async Task Post_WithTheRightPassword_LeadsBackToWhereTheyWereGoing()
    {
        var visitor = await portal.Visitor();

        var response = await visitor.Send(await visitor.Open("/sign-in?returnTo=%2Fwessex%2Fhome"), "/sign-in", ("Email", Cast.Wessex.Trainee.Email), ("Password", Cast.Password));

        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        response.Headers.Location!.ToString().ShouldBe("/wessex/home");
    }

    [Fact]
    public async Task Post_ToReturnToAnotherSite_LeadsToOurStartPage()
    {
        var visitor = await portal.Visitor();

        var response = await visitor.Send(await visitor.Open("/sign-in"), "/sign-in", ("Email", Cast.Wessex.Trainee.Email), ("Password", Cast.Password), ("ReturnTo", "https://evil.example/"));

        response.Headers.Location!.ToString().ShouldBe("/sign-in");
    }

    [Fact]
    public async Task Get_OfSomebodyWhoIsSignedIn_LeadsHomeWhereTheyBelongToOneDeanery()
    {
        var both = Cast.Wessex.OtherTrainee;
        await portal.In("west-midlands", async db =>
        {
            var (there, person) = (await db.Deaneries.SingleAsync(d => d.Slug == "west-midlands"), await db.People.SingleAsync(p => p.Id == both.Id));
            db.Add(new Membership(Guid.CreateVersion7(), there.Id, person, new Post(), null, null, new DateOnly(2026, 1, 1)));
            await db.SaveChangesAsync();
        });

        (await FirstPage(Cast.Wessex.Trainee)).ShouldBe("/wessex/home");
        (await FirstPage(Cast.WestMidlands.Trainee)).ShouldBe("/west-midlands/home");
        (await FirstPage(both)).ShouldBe("/");
    }

    [Fact]
    public async Task Post_OfMoreThanAnAddressOrAPasswordHolds_IsAskedForLess()
    {
        var visitor = await portal.Visitor();

        using var response = await visitor.Send(await visitor.Open("/sign-in"), "/sign-in", ("Email", new string('a', 250) + "@b.test"), ("Password", new string('p', 201)));

        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await response.Html()).Errors().ShouldBe(["The e-mail address must be 254 characters or fewer", "The password must be 200 characters or fewer"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("trainee@wessex.example", "not the password")]
    [InlineData("nobody@wessex.example", "not the password")]
    public async Task Post_WithAWrongPassword_SaysTheSameWhetherTheAddressIsKnownOrNot(string email, string password)
    {
        var visitor = await portal.Visitor();

        var response = await visitor.Send(await visitor.Open("/sign-in"), "/sign-in", ("Email", email), ("Password", password));

        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await response.Html();
        page.Errors().ShouldBe(["The e-mail address or the password is not right. Check both and try again"]);
        page.Title.ShouldStartWith("Error: Sign in");
        page.QuerySelector("#Email")!.GetAttribute("value").ShouldBe(email);
        page.QuerySelector("#Password")!.GetAttribute("value").ShouldBeNull();
    }

    [Theory]
    [InlineData("other-supervisor@wessex.example")]
    [InlineData("somebody-unknown@wessex.example")]
    public async Task Post_TooOften_LocksTheAddressWhetherItIsKnownOrNot_AndLeadsToANewPassword(string email)
    {
        var visitor = await portal.Visitor();
        var form = await visitor.Open("/sign-in");
        var said = new List<string>();
        for (var tries = 0; tries < 9; tries++)
        {
            using var response = await visitor.Send(form, "/sign-in", ("Email", email), ("Password", "not the password"));
            said.AddRange((await response.Html()).Errors());
        }

        using var right = await visitor.Send(form, "/sign-in", ("Email", email), ("Password", Cast.Password));

        said[..7].ShouldAllBe(s => s == SignInHandler.Wrong);
        said[7..].ShouldBe([SignInHandler.Locked, SignInHandler.Locked]);
        var page = await right.Html();
        page.Errors().ShouldBe([SignInHandler.Locked]);
        page.QuerySelector("main .nhsuk-inset-text a")!.GetAttribute("href").ShouldBe("/forgotten-password");
    }

    [Fact]
    public async Task Post_WithNothing_NamesBothFields()
    {
        var visitor = await portal.Visitor();

        var response = await visitor.Send(await visitor.Open("/sign-in"), "/sign-in");

        (await response.Html()).Errors().ShouldBe(["Enter your e-mail address", "Enter your password"]);
    }

    [Fact]
    public async Task Post_WithoutToken_IsABadRequest() =>
        (await (await portal.Visitor()).PostWithoutToken("/sign-in")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);

    [Fact]
    public async Task Get_ByAnyone_ListsNoDemonstrationPeopleInProduction() =>
        (await (await portal.Visitor()).Open("/sign-in")).QuerySelector("table").ShouldBeNull();

    private async Task<string> FirstPage(Member member) => (await (await portal.SignedInAs(member)).Get("/sign-in")).Headers.Location!.ToString();
}
