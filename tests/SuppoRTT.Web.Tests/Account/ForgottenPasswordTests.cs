using System.Net;

using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Account;

public sealed class ForgottenPasswordTests(Portal portal) : IClassFixture<Portal>
{
    private const string Page = "/forgotten-password";

    [Fact]
    public async Task Post_WhetherTheAddressIsKnownOrNot_LeadsToTheSamePage()
    {
        var visitor = await portal.Visitor();

        using var known = await Ask(visitor, Cast.Wessex.Supervisor.Email);
        using var unknown = await Ask(visitor, "nobody@wessex.example");

        foreach (var answer in new[] { known, unknown })
        {
            answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
            answer.Headers.Location!.ToString().ShouldBe("/forgotten-password/requested");
        }

        (await visitor.Open("/forgotten-password/requested")).Words("h1").ShouldBe("Check your e-mail");
    }

    [Fact]
    public async Task Post_OfAKnownAddress_WritesOneMessageHoweverOftenInTenMinutes()
    {
        var visitor = await portal.Visitor();

        await Ask(visitor, Cast.Wessex.Trainee.Email);
        await Ask(visitor, " TRAINEE@wessex.example ");
        await AllAreAnswered(visitor, "wessex", Cast.Wessex.OtherSupervisor);
        portal.Clock.Now += TimeSpan.FromMinutes(10);
        await Ask(visitor, Cast.Wessex.Trainee.Email);
        await AllAreAnswered(visitor, "wessex", Cast.Wessex.Champion);

        var messages = await MessagesTo(Cast.Wessex.Trainee.Id, "wessex");
        messages.Count.ShouldBe(2);
        messages.ShouldAllBe(m => m.Kind == MailKind.ForgottenPassword && m.State == MailState.Waiting);
    }

    [Fact]
    public async Task Post_BySomebodyWhoseMembershipEnded_WritesNoMessage()
    {
        var visitor = await portal.Visitor();
        await portal.In("west-midlands", async db =>
        {
            (await db.Memberships.SingleAsync(m => m.PersonId == Cast.WestMidlands.CollegeTutor.Id)).End(Cast.WestMidlands.Staff.Actor, portal.Clock.Now);
            await db.SaveChangesAsync();
        });

        await Ask(visitor, Cast.WestMidlands.CollegeTutor.Email);
        await AllAreAnswered(visitor, "west-midlands", Cast.WestMidlands.Champion);

        (await MessagesTo(Cast.WestMidlands.CollegeTutor.Id, "west-midlands")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Post_BySomebodyOfTwoDeaneries_WritesTheMessageInTheOneThatTheyJoinedFirst()
    {
        var (visitor, both) = (await portal.Visitor(), Cast.WestMidlands.OtherSupervisor);
        await portal.In("wessex", async db =>
        {
            var wessex = await db.Deaneries.SingleAsync(d => d.Slug == "wessex");
            var membership = new Membership(Guid.CreateVersion7(), wessex.Id, await db.People.SingleAsync(p => p.Id == both.Id), new Post(), null, null, A.Today.AddYears(-5));
            membership.Invite(Cast.Wessex.Staff.Actor, A.Morning);
            db.Add(membership);
            await db.SaveChangesAsync();
        });

        await Ask(visitor, both.Email);
        await AllAreAnswered(visitor, "west-midlands", Cast.WestMidlands.Trainee);

        (await MessagesTo(both.Id, "west-midlands")).Count.ShouldBe(1);
        (await MessagesTo(both.Id, "wessex")).ShouldAllBe(m => m.Kind == MailKind.Invitation);
    }

    [Theory]
    [InlineData("", "Enter your e-mail address")]
    [InlineData("not an address", "Enter an e-mail address in the correct format, like name@example.com")]
    public async Task Post_OfNoAddress_SaysSoAndKeepsWhatWasTyped(string typed, string error)
    {
        using var answer = await Ask(await portal.Visitor(), typed);

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await answer.Html();
        page.Errors().ShouldBe([error]);
        (page.QuerySelector("#Email")!.GetAttribute("value") ?? "").ShouldBe(typed);
    }

    [Fact]
    public async Task Post_WithoutToken_IsABadRequest() =>
        (await (await portal.Visitor()).PostWithoutToken(Page)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);

    private static async Task<HttpResponseMessage> Ask(Visitor visitor, string email) => await visitor.Send(await visitor.Open(Page), Page, ("Email", email));

    /// <summary>Requests are answered one after the other: when the last has its message, those before have theirs, or get none.</summary>
    private async Task AllAreAnswered(Visitor visitor, string deanery, Member last)
    {
        await Ask(visitor, last.Email);
        await Eventually.Sees(async () => (await MessagesTo(last.Id, deanery)).FirstOrDefault(), "the message to the last who asked");
    }

    private Task<List<OutboxMessage>> MessagesTo(PersonId person, string deanery) => portal.In(deanery, db => db.Outbox.Where(m => m.RecipientId == person).ToListAsync());
}
