using System.Globalization;
using System.Net;

using AngleSharp.Dom;

using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;
using SuppoRTT.Web.Tests.Mail;

namespace SuppoRTT.Web.Tests.Administration;

public sealed class CorrectAddressTests(Portal portal) : IClassFixture<Portal>
{
    private const string NotTheirs = "You cannot change this address: whoever sets it could sign in as them.";

    private static int _people;

    [Fact]
    public async Task Correction_OfSomebodyWhoNeverCame_SendsAgainToTheNewAddress_AndKillsLinksOfTheOld()
    {
        var (invited, message) = await Undelivered();
        var oldLink = (await portal.LetterTo("wessex", invited)).Path();
        var staff = await portal.SignedInAs(Cast.Wessex.Staff);
        (await staff.Open("/wessex/sent-messages?state=Failed")).QuerySelectorAll("main a").ShouldContain(a => a.GetAttribute("href") == Address(message));
        (await staff.Open("/wessex/home")).Words("main").ShouldContain("E-mails that did not arrive");
        (await (await portal.SignedInAs(Cast.Wessex.Champion)).Open("/wessex/home")).Words("main").ShouldNotContain("E-mails that did not arrive");
        var page = await staff.Open(Address(message));

        (await staff.Send(page, Address(message), ("Address", "Right.Address@hospital.test"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await staff.Send(page, Address(message), ("Address", "right.address@hospital.test"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await portal.MessagesTo("wessex", invited)).Single().State.ShouldBe(MailState.Waiting);
        var letter = await portal.LetterTo("wessex", invited);
        letter.To.ShouldBe("right.address@hospital.test");
        (await (await portal.Visitor()).Get(oldLink)).StatusCode.ShouldBe(HttpStatusCode.Gone);
        (await (await portal.Visitor()).Open(letter.Path())).Words("main").ShouldContain("right.address@hospital.test");
        var audit = await portal.In("wessex", db => db.Audit.Where(e => e.Name == nameof(AddressCorrected)).ToListAsync());
        audit.Single().Payload.ShouldBe($"{{\"PersonId\":\"{invited.Value}\"}}");
        audit.Single().By.Name.ShouldBe(Cast.Wessex.Staff.Name);
    }

    [Fact]
    public async Task Correction_OfWhoSignsIn_AndOfWhoBelongsElsewhere_IsRefusedInTheSameWords()
    {
        var signsIn = await FailedTo(Cast.Wessex.OtherSupervisor.Id);
        var (elsewhere, message) = await Undelivered();
        await portal.Joined("west-midlands", new Person(elsewhere, "", ""), Role.Champion);
        var staff = await portal.SignedInAs(Cast.Wessex.Staff);

        foreach (var id in new[] { signsIn, message })
        {
            var page = await staff.Open(Address(id));
            page.Words("main").ShouldContain(NotTheirs);
            page.QuerySelectorAll("main form").ShouldBeEmpty();
            page.Words("main").ShouldNotContain("@");
            using var forged = await staff.Send(page, Address(id), ("Address", "taken.over@hospital.test"), ("Version", "1"));
            forged.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        }

        (await portal.In("wessex", db => db.People.CountAsync(p => p.Email == "taken.over@hospital.test"))).ShouldBe(0);
    }

    [Fact]
    public async Task Correction_OfAnInvitationToARoleThatStaffOfAPartCannotGive_IsForStaffOfTheWholeDeanery()
    {
        var (champion, supervisor) = ((await Undelivered(Role.Champion)).Message, (await Undelivered()).Message);
        await portal.In("wessex", async db =>
        {
            (await db.Memberships.Include(m => m.Roles).SingleAsync(m => m.PersonId == Cast.Wessex.ProgrammeDirector.Id)).Grant(Role.DeaneryStaff, ScopeKind.Programme, Cast.Wessex.Post.ProgrammeId, Actor.System("tests"), A.Morning);
            await db.SaveChangesAsync();
        });
        var ofAPart = await portal.SignedInAs(Cast.Wessex.ProgrammeDirector);

        var page = await ofAPart.Open(Address(champion));
        page.Words("main").ShouldContain("Only staff of the whole deanery can change it: it is the address of an invitation to a role that you cannot give.");
        page.QuerySelectorAll("main form").ShouldBeEmpty();
        page.Words("main").ShouldNotContain("@");
        using var forged = await ofAPart.Send(page, Address(champion), ("Address", "taken.over@hospital.test"), ("Version", "1"));
        forged.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await ofAPart.Open(Address(supervisor))).QuerySelector("#Address").ShouldNotBeNull();
        (await (await portal.SignedInAs(Cast.Wessex.Staff)).Open(Address(champion))).QuerySelector("#Address").ShouldNotBeNull();
    }

    [Fact]
    public async Task Correction_ToAnAddressThatSomebodyHas_DoesNotTellWho()
    {
        var (_, message) = await Undelivered();
        var staff = await portal.SignedInAs(Cast.Wessex.Staff);
        var page = await staff.Open(Address(message));

        foreach (var taken in new[] { Cast.Wessex.Champion.Email, Cast.WestMidlands.Champion.Email })
        {
            using var answer = await staff.Send(page, Address(message), ("Address", taken));
            answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
            var again = await answer.Html();
            again.Errors().ShouldBe(["This address cannot be given to them. Check it for slips. If it is right, ask whoever runs the portal"]);
            again.QuerySelector("#Address")!.GetAttribute("value").ShouldBe(taken);
        }
    }

    [Fact]
    public async Task Correction_ThatIsNoAddress_OrStale_IsRefused()
    {
        var (invited, message) = await Undelivered();
        var staff = await portal.SignedInAs(Cast.Wessex.Staff);
        var page = await staff.Open(Address(message));

        using var wrong = await staff.Send(page, Address(message), ("Address", "nobody"));
        (await staff.Send(page, Address(message), ("Address", "first@hospital.test"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var stale = await staff.Send(page, Address(message), ("Address", "second@hospital.test"));

        wrong.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        stale.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await portal.In("wessex", db => db.People.Where(p => p.Id == invited).Select(p => p.Email).SingleAsync())).ShouldBe("first@hospital.test");
    }

    [Fact]
    public async Task Page_OfAMessageToTheTeam_AndOfAnotherDeanery_OffersNothing()
    {
        var team = await portal.In("wessex", async db =>
        {
            var message = new OutboxMessage(await db.Deaneries.Where(d => d.Slug == "wessex").Select(d => d.Id).SingleAsync(), null, MailKind.SupervisorToConfirm, null, null, "team", A.Morning);
            db.Add(message);
            await db.SaveChangesAsync();
            return message.Id;
        });

        (await (await portal.SignedInAs(Cast.Wessex.Staff)).Open(Address(team))).QuerySelectorAll("main form").ShouldBeEmpty();
        (await (await portal.SignedInAs(Cast.WestMidlands.Staff)).Get(Address(team).Replace("wessex", "west-midlands", StringComparison.Ordinal))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await (await portal.SignedInAs(Cast.Wessex.Supervisor)).Get(Address(team))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static string Address(long message) => string.Create(CultureInfo.InvariantCulture, $"/wessex/sent-messages/{message}/correct-address");

    private async Task<(PersonId Person, long Message)> Undelivered(Role role = Role.EducationalSupervisor)
    {
        var number = Interlocked.Increment(ref _people);
        var invited = await portal.Invited("wessex", $"Ivo Demo-{number}", $"ivo.{number}@hospital.test", role);
        var message = (await portal.MessagesTo("wessex", invited)).Single().Id;
        await Fail(message);
        return (invited, message);
    }

    private async Task<long> FailedTo(PersonId person)
    {
        var id = await portal.In("wessex", async db =>
        {
            var message = new OutboxMessage(await db.Deaneries.Where(d => d.Slug == "wessex").Select(d => d.Id).SingleAsync(), person, MailKind.DecisionMade, null, null, $"failed-{person.Value}", A.Morning);
            db.Add(message);
            await db.SaveChangesAsync();
            return message.Id;
        });
        await Fail(id);
        return id;
    }

    private Task Fail(long id) => portal.In("wessex", async db =>
    {
        (await db.Outbox.SingleAsync(o => o.Id == id)).GiveUp("The address cannot be written to");
        await db.SaveChangesAsync();
    });
}
