using System.Net;

using AngleSharp.Dom;

using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data.Mailing;
using SuppoRTT.Data.Members;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;
using SuppoRTT.Web.Tests.Mail;

namespace SuppoRTT.Web.Tests.Account;

public sealed class ChangeAddressTests(Portal portal) : IClassFixture<Portal>
{
    private const string Change = "/account/change-address";

    [Fact]
    public async Task Ask_WritesToTheNewAddress_AndChangesNothingYet()
    {
        var member = Cast.Wessex.Trainee;
        var visitor = await portal.SignedInAs(member);

        (await visitor.Send(await visitor.Open(Change), Change, ("Address", "Asha.New@home.test"), ("Password", Cast.Password))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var letter = await portal.LetterTo("wessex", member.Id);
        (letter.To, letter.Subject).ShouldBe(("asha.new@home.test", "Confirm your address for SuppoRTT"));
        letter.Path().ShouldStartWith("/account/confirm-address?token=");
        letter.Text.ShouldNotContain("Demo-Rao");
        (await visitor.Open(Change)).Words("main").ShouldContain("You asked to use asha.new@home.test instead.");
        await (await portal.Visitor()).SignIn(member.Email);
    }

    [Fact]
    public async Task Ask_ForAnAddressThatSomebodyHas_IsAnsweredTheSame_AndNobodyIsWrittenTo()
    {
        var member = Cast.Wessex.OtherTrainee;
        var visitor = await portal.SignedInAs(member);

        using var answer = await visitor.Send(await visitor.Open(Change), Change, ("Address", Cast.WestMidlands.Staff.Email), ("Password", Cast.Password));

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var page = (await visitor.Open(Change)).Words("main");
        page.ShouldContain("An e-mail is on its way to the new address");
        page.ShouldContain($"You asked to use {Cast.WestMidlands.Staff.Email} instead.");
        (await portal.MessagesTo("wessex", member.Id)).ShouldBeEmpty();
        (await portal.In("west-midlands", db => db.Outbox.CountAsync(o => o.Kind == MailKind.ConfirmAddress))).ShouldBe(0);
    }

    [Theory]
    [InlineData("nobody", Cast.Password, "Enter an e-mail address in the correct format, like name@example.com")]
    [InlineData("new@home.test", "", "Enter your password")]
    [InlineData("new@home.test", "not the password", "The password is not right")]
    [InlineData("CHAMPION@wessex.example", Cast.Password, "You sign in with this address already")]
    public async Task Ask_OfWhatCannotBe_SaysWhatIsWrong(string address, string password, string error)
    {
        var visitor = await portal.SignedInAs(Cast.Wessex.Champion);

        using var answer = await visitor.Send(await visitor.Open(Change), Change, ("Address", address), ("Password", password));

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await answer.Html();
        page.Errors().ShouldBe([error]);
        page.QuerySelector("#Address")!.GetAttribute("value").ShouldBe(address);
        (await portal.MessagesTo("wessex", Cast.Wessex.Champion.Id)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Ask_BySomebodyWhoBelongsNowhere_SaysThatNobodyCanWriteToThem()
    {
        var member = Cast.Wessex.CollegeTutor;
        var visitor = await portal.SignedInAs(member);
        await portal.In("wessex", async db =>
        {
            (await db.MemberOf(member.Id, default)).End(Cast.Wessex.Staff.Actor, portal.Clock.Now);
            await db.SaveChangesAsync();
        });

        using var answer = await visitor.Send(await visitor.Open(Change), Change, ("Address", "cal@home.test"), ("Password", Cast.Password));

        (await answer.Html()).Errors().ShouldBe(["You belong to no deanery now, so nobody can write to you. Ask the deanery that you belonged to"]);
    }

    [Fact]
    public async Task Page_ToSomebodyWhoHasNotSignedIn_AsksThemTo() => (await (await portal.Visitor()).Get(Change)).Headers.Location!.ToString().ShouldContain("/sign-in?returnTo=");
}

public sealed class ConfirmAddressTests(Portal portal) : IClassFixture<Portal>
{
    private const string Change = "/account/change-address";

    [Fact]
    public async Task Confirm_ChangesHowTheySignIn_TellsTheOldAddress_AndSendsThereWhatCouldNotBeDelivered()
    {
        var member = Cast.Wessex.Supervisor;
        var undelivered = await Failed(member);
        var (visitor, elsewhere) = (await portal.SignedInAs(member), await portal.SignedInAs(member));
        var link = await Ask(visitor, member, "sam.new@home.test");

        (await visitor.Send(await visitor.Open(link), link)).Headers.Location!.ToString().ShouldBe(Change);

        (await visitor.Open(Change)).Words("main").ShouldContain("You sign in with sam.new@home.test");
        await (await portal.Visitor()).SignIn("sam.new@home.test");
        var other = await portal.Visitor();
        (await other.Send(await other.Open("/sign-in"), "/sign-in", ("Email", member.Email), ("Password", Cast.Password))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var told = await portal.LetterTo("wessex", member.Id);
        (told.To, told.Subject).ShouldBe((member.Email, "Your address for SuppoRTT has changed"));
        told.Text.ShouldNotContain("sam.new");
        var again = (await portal.MessagesTo("wessex", member.Id)).Single(m => m.Id == undelivered);
        (again.State, (await portal.Written(again))!.To).ShouldBe((MailState.Waiting, "sam.new@home.test"));
        (await portal.In("wessex", db => db.Audit.SingleAsync(e => e.Name == nameof(AddressChanged)))).Payload.ShouldNotContain("@");
        portal.Clock.Now += TimeSpan.FromSeconds(61);
        (await elsewhere.Get("/wessex/home")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await visitor.Get(link)).StatusCode.ShouldBe(HttpStatusCode.Gone);
    }

    [Fact]
    public async Task Link_IsGoodForWhoAskedOnly_AndForTheLastAddressAskedFor()
    {
        var member = Cast.Wessex.ProgrammeDirector;
        var (visitor, stranger) = (await portal.SignedInAs(member), await portal.SignedInAs(Cast.Wessex.Champion));
        var first = await Ask(visitor, member, "pat.first@home.test");
        (await visitor.Get(first)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await stranger.Get(first)).StatusCode.ShouldBe(HttpStatusCode.Gone);
        (await (await portal.Visitor()).Get(first)).Headers.Location!.ToString().ShouldContain("/sign-in?returnTo=");

        portal.Clock.Now += TimeSpan.FromMinutes(2);
        var second = await Ask(visitor, member, "pat.second@home.test");

        (await visitor.Get(first)).StatusCode.ShouldBe(HttpStatusCode.Gone);
        portal.Clock.Now += TimeSpan.FromDays(3) + TimeSpan.FromSeconds(1);
        (await (await portal.SignedInAs(member)).Get(second)).StatusCode.ShouldBe(HttpStatusCode.Gone);
    }

    [Fact]
    public async Task Confirm_OfAnAddressThatSomebodyGotMeanwhile_ChangesNothing()
    {
        var member = Cast.Wessex.CollegeTutor;
        var visitor = await portal.SignedInAs(member);
        var link = await Ask(visitor, member, "cal.new@home.test");
        await portal.Invited("wessex", "Cleo Demo-Way", "cal.new@home.test");

        (await visitor.Send(await visitor.Open(link), link)).StatusCode.ShouldBe(HttpStatusCode.Conflict);

        await (await portal.Visitor()).SignIn(member.Email);
    }

    [Fact]
    public async Task Confirm_OfTwoChangesInOneMinute_TellsBothAddressesThatSheHad()
    {
        var member = Cast.Wessex.Champion;
        var visitor = await portal.SignedInAs(member);
        foreach (var address in new[] { "kit.one@home.test", "kit.two@home.test" })
        {
            portal.Clock.Now += TimeSpan.FromMinutes(address.Contains("one", StringComparison.Ordinal) ? 2 : 0);
            var link = await Ask(visitor, member, address);
            (await visitor.Send(await visitor.Open(link), link)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
            portal.Clock.Now += TimeSpan.FromMinutes(1);
        }

        var told = (await portal.MessagesTo("wessex", member.Id)).Where(m => m.Kind == MailKind.AddressChanged).ToList();
        var letters = new List<string>();
        foreach (var message in told)
        {
            letters.Add((await portal.Written(message))!.To);
        }

        letters.ShouldBe([member.Email, "kit.one@home.test"]);
    }

    [Theory]
    [InlineData("/account/confirm-address")]
    [InlineData("/account/confirm-address?token=nonsense")]
    public async Task Link_ThatLostAPart_SaysSo(string link) => (await (await portal.SignedInAs(Cast.Wessex.Champion)).Get(link)).StatusCode.ShouldBe(HttpStatusCode.Gone);

    private async Task<string> Ask(Visitor visitor, Member member, string address)
    {
        (await visitor.Send(await visitor.Open(Change), Change, ("Address", address), ("Password", Cast.Password))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return (await portal.LetterTo("wessex", member.Id)).Path();
    }

    private Task<long> Failed(Member member) => portal.In("wessex", async db =>
    {
        var message = new OutboxMessage(await db.Deaneries.Where(d => d.Slug == "wessex").Select(d => d.Id).SingleAsync(), member.Id, MailKind.DecisionMade, null, null, "failed", A.Morning);
        message.GiveUp("The address cannot be written to");
        db.Add(message);
        await db.SaveChangesAsync();
        return message.Id;
    });
}
