using System.Net;

using SuppoRTT.Domain.People;
using SuppoRTT.Testing;
using SuppoRTT.Web.Tests.Mail;
using SuppoRTT.Web.Tests.Registering;

namespace SuppoRTT.Web.Tests.SignOffs;

public sealed class AskToSignTests(Portal portal) : AbsencePageTests(portal)
{
    protected override string Words => "forms/pre-absence/ask-to-sign";

    protected override Member Reader => Cast.Trainee;

    protected override async Task<string> GivenAbsence() => (await Portal.GivenGuest()).Reference;

    [Fact]
    public async Task Get_ShowsTheAddress_AndNothingIsSentByIt()
    {
        var guest = await Portal.GivenGuest();

        var page = await (await Portal.SignedInAs(Reader)).Open(guest.AskAddress);

        page.Words("main").ShouldContain(guest.Address);
        (await Portal.MessagesTo("wessex", guest.Guest)).ShouldNotContain(m => m.Kind == Data.Mailing.MailKind.SigningAsked);
    }

    [Fact]
    public async Task Post_WithoutAnAnswer_AsksAgain()
    {
        var guest = await Portal.GivenGuest();
        var doctor = await Portal.SignedInAs(Reader);

        using var answer = await doctor.Send(await doctor.Open(guest.AskAddress), guest.AskAddress, ("Then", "ask"));

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.Html()).Errors().ShouldBe(["Select yes if this is their address"]);
    }

    [Fact]
    public async Task Post_Twice_AsksOnce_AndTheFormSaysHowFarItIs()
    {
        var guest = await Portal.GivenGuest();
        await guest.Ask();
        var doctor = await Portal.SignedInAs(Reader);
        using var again = await doctor.Post(guest.AskAddress, Visitor.Fields(await FormOf(doctor, guest)).Append(new("Then", "ask")).Append(new("IsRight", "yes")).Append(new("AddressRead", guest.Address)));

        (await Portal.MessagesTo("wessex", guest.Guest)).Count(m => m.Kind == Data.Mailing.MailKind.SigningAsked).ShouldBe(1);
        foreach (var member in new[] { Cast.Trainee, Cast.Staff })
        {
            var form = await (await Portal.SignedInAs(member)).Open($"/wessex/absences/{guest.Reference}/forms/pre-absence");
            form.Words("main").ShouldContain("Gale Demo-Orr was asked on");
            form.Words("main").ShouldContain("No code was asked for yet.");
        }
    }

    [Fact]
    public async Task Post_ThatTheAddressIsWrong_LeadsToTheRightOne_AndTheOldLinkIsDead()
    {
        var guest = await Portal.GivenGuest();
        var link = await guest.Asked();
        var doctor = await Portal.SignedInAs(Reader);

        (await doctor.Send(await doctor.Open(guest.AskAddress), guest.AskAddress, ("Then", "take-back"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await (await Portal.Visitor()).Get(link)).StatusCode.ShouldBe(HttpStatusCode.Gone);
        using var answer = await doctor.Send(await doctor.Open(guest.AskAddress), guest.AskAddress, ("Then", "ask"), ("IsRight", "no"));
        answer.Headers.Location!.ToString().ShouldBe($"/wessex/absences/{guest.Reference}/forms/pre-absence/correct-guest-address");
    }

    [Fact]
    public async Task Post_SendAgain_IsForLater_AndGivesAnotherLinkToTheSamePage()
    {
        var guest = await Portal.GivenGuest();
        var link = await guest.Asked();
        var doctor = await Portal.SignedInAs(Reader);
        var page = await doctor.Open(guest.AskAddress);
        page.Words("main").ShouldContain("It can be sent again ten minutes after that.");

        Portal.Clock.Now += TimeSpan.FromMinutes(11);
        (await doctor.Send(await doctor.Open(guest.AskAddress), guest.AskAddress, ("Then", "again"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var second = await guest.Link();
        second.ShouldNotBe(link);
        (await (await Portal.Visitor()).Get(link)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await (await Portal.Visitor()).Get(second)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Post_ForOneWhoWasNamedOnceMore_AsksAnew_AndTheLinkOfBeforeStaysDead()
    {
        var guest = await Portal.GivenGuest();
        var link = await guest.Asked();
        var doctor = await Portal.SignedInAs(Reader);
        var stale = await doctor.Open(guest.AskAddress);
        var naming = $"/wessex/absences/{guest.Reference}/name-supervisor";
        Portal.Clock.Now += TimeSpan.FromMinutes(20);
        await doctor.Send(await doctor.Open(naming), naming, await Walk.Chosen(Portal, Cast.OtherSupervisor));
        var check = await (await doctor.Send(await doctor.Open(naming), naming, Walk.Invited("Gale Demo-Orr", guest.Address))).Html();
        await doctor.Send(check, naming, ("Then", "confirm"));

        using (var again = await doctor.Send(stale, guest.AskAddress, ("Then", "again")))
        {
            again.StatusCode.ShouldBe(HttpStatusCode.Conflict, "nothing would arrive");
        }

        var second = await guest.Asked();

        (await (await Portal.Visitor()).Get(second)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await (await Portal.Visitor()).Get(link)).StatusCode.ShouldBe(HttpStatusCode.Gone);
        (await doctor.Open($"/wessex/absences/{guest.Reference}/forms/pre-absence")).Words("main").ShouldContain("Gale Demo-Orr was asked on");
    }

    [Fact]
    public async Task Get_WhenWhoSignsHasAnAccount_SaysSo()
    {
        var reference = await Portal.Given("wessex", a => a.AwaitingSignOff());

        (await (await Portal.SignedInAs(Reader)).Open(AddressOf(reference))).Words("main").ShouldContain("Whoever signs this form has an account, and signs in.");
    }

    [Fact]
    public async Task Get_ByTheSupervisorOrAChampion_IsNotFound()
    {
        var reference = await Portal.Given("wessex", a => a.AwaitingSignOff());

        foreach (var member in new[] { Cast.Supervisor, Cast.Champion })
        {
            (await (await Portal.SignedInAs(member)).Get(AddressOf(reference))).StatusCode.ShouldBe(HttpStatusCode.NotFound, member.Name);
        }
    }

    [Fact]
    public async Task NearMiss_OfAMemberInTheDirectory_IsAskedAbout_AndOfNobodyElse()
    {
        await Portal.Joined("wessex", new Person(new PersonId(Guid.CreateVersion7()), "Nell Demo-Ash", "gale.or@near.example"), Role.EducationalSupervisor);
        await Portal.Joined("west-midlands", new Person(new PersonId(Guid.CreateVersion7()), "Far Demo-Away", "gale.orrr@near.example"), Role.EducationalSupervisor);
        var guest = await Portal.GivenGuest();
        await Portal.In("wessex", async db =>
        {
            (await db.People.FindAsync(guest.Guest))!.MoveTo("gale.orr@near.example");
            return await db.SaveChangesAsync();
        });

        var words = (await (await Portal.SignedInAs(Reader)).Open(guest.AskAddress)).Words("main");

        words.ShouldContain("Nell Demo-Ash, who is in the directory, has nearly the same address.");
        words.ShouldNotContain("Far Demo-Away");
    }

    private static async Task<AngleSharp.Html.Dom.IHtmlFormElement> FormOf(Visitor doctor, GuestCase guest) =>
        (await doctor.Open(guest.AskAddress)).QuerySelectorAll("main form").OfType<AngleSharp.Html.Dom.IHtmlFormElement>().First();
}
