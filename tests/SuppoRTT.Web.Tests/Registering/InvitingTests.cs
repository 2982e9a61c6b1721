using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data.Members;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;
using SuppoRTT.Web.Testing;

namespace SuppoRTT.Web.Tests.Registering;

/// <summary>Who becomes a member, with which role and which mail, when an absence is registered.</summary>
public sealed class InvitingTests(Portal portal) : IClassFixture<Portal>
{
    private static Cast Cast => Cast.Wessex;

    private static Member Reader => Cast.Trainee;

    [Fact]
    public async Task Register_WithSomebodyOfAnotherDeanery_InvitesThemUnderTheTypedName()
    {
        var walk = await Walk.ToCheck(portal, Reader, Walk.Invited("Sam of the Midlands", Cast.WestMidlands.Supervisor.Email));

        await walk.Register();

        var supervisor = (await walk.Saved()).Supervisor!;
        (supervisor.PersonId, supervisor.Name).ShouldBe((Cast.WestMidlands.Supervisor.Id, "Sam of the Midlands"));
        var membership = await portal.In("wessex", db => db.MemberOf(supervisor.PersonId, default));
        (membership.AwaitsAcceptance, membership.Roles.Single().Role).ShouldBe((true, Role.EducationalSupervisor));
        (await walk.Mail()).ShouldContain($"Invitation to {Cast.WestMidlands.Supervisor.Email}");
        var again = await Walk.ToSupervisor(portal, Reader);
        ChooseSupervisorTests.Offered(await (await again.Answer("supervisor", ("Find", "sam"), ("Then", "find"))).Html()).ShouldBe(["Sam Demo-Okafor"]);
        (await walk.Visitor.Open(walk.Absence)).QuerySelector("main")!.TextContent.ShouldContain("Sam of the Midlands");
    }

    [Fact]
    public async Task Register_WithSomebodyNew_InvitesThem()
    {
        var walk = await Walk.ToCheck(portal, Reader, Walk.Invited(" Jo Newly ", " Jo.Newly@nhs.example "));

        await walk.Register();

        var supervisor = (await walk.Saved()).Supervisor!;
        supervisor.Name.ShouldBe("Jo Newly");
        (await portal.In("wessex", db => db.People.Where(p => p.Id == supervisor.PersonId).Select(p => p.Email).SingleAsync())).ShouldBe("jo.newly@nhs.example");
        (await walk.Mail()).ShouldContain("Invitation to jo.newly@nhs.example");
    }

    [Fact]
    public async Task Register_WithSomebodyWhoseNameWasPastedWithWhatIsNoSign_InvitesThem()
    {
        var walk = await Walk.ToCheck(portal, Reader, Walk.Invited("Jo\ufffe Pasted", "jo.pasted\ufffe@nhs.example"));

        await walk.Register();

        (await walk.Saved()).Supervisor!.Name.ShouldBe("Jo Pasted");
        (await walk.Mail()).ShouldContain("Invitation to jo.pasted@nhs.example");
    }

    [Fact]
    public async Task Register_WithAMemberWhoDoesNotSuperviseYet_SaysSoAndLetsTheDeaneryConfirmThem()
    {
        var walk = await Walk.ToCheck(portal, Reader, await Walk.Chosen(portal, Cast.CollegeTutor));
        (await walk.Open("check")).Words("main").ShouldContain("They can sign once the deanery has confirmed that they are an educational supervisor.");

        await walk.Register();

        var membership = await portal.In("wessex", db => db.MemberOf(Cast.CollegeTutor.Id, default));
        membership.Roles.Select(r => (r.Role, r.AwaitsConfirmation)).ShouldBe([(Role.CollegeTutor, false), (Role.EducationalSupervisor, true)], ignoreOrder: true);
        (await portal.In("wessex", db => db.Outbox.CountAsync(m => m.Kind == Data.Mailing.MailKind.SupervisorToConfirm && m.Reference == walk.Reference && m.RecipientId == null))).ShouldBe(1);
        var granted = await portal.In("wessex", db => db.Audit.Where(e => e.SubjectId == membership.Id && e.Name == nameof(RoleGranted)).OrderByDescending(e => e.Number).FirstAsync());
        granted.By.Id.ShouldBe(Reader.Id.Value);
        (await walk.Mail()).ShouldNotContain($"Invitation to {Cast.CollegeTutor.Email}");
    }

    [Fact]
    public async Task Post_OfTheAddressOfSomebodyInTheDirectory_NamesThemWithoutInviting()
    {
        var walk = await Walk.ToCheck(portal, Reader, Walk.Invited("Somebody", Cast.Supervisor.Email));

        (await walk.Open("check")).QuerySelector("main")!.TextContent.ShouldContain(Cast.Supervisor.Name);
        await walk.Register();

        (await walk.Saved()).Supervisor!.Name.ShouldBe(Cast.Supervisor.Name);
    }

    [Fact]
    public async Task Check_OfAnAddressWithASlip_AsksWhetherItIsRight()
    {
        var walk = await Walk.ToCheck(portal, Reader, Walk.Invited("Jo Newly", "jo.newly@nhs.ent"));

        (await walk.Open("check")).QuerySelector("main")!.TextContent.ShouldContain("jo.newly@nhs.net");
    }

    [Theory]
    [InlineData("the registration")]
    [InlineData("the supervisor")]
    [InlineData("the form")]
    public async Task Check_OfAnAddressThatIsNearlySomebodysInTheDirectory_AsksForThem_BeforeAnythingIsSent(string named)
    {
        var (here, there) = named == "the form" ? (Cast.WestMidlands, Cast.Wessex) : (Cast.Wessex, Cast.WestMidlands);
        var (slip, ofAnother) = (Slip(here.Supervisor.Email), Slip(there.Supervisor.Email));

        (await Checked(named, here, slip)).ShouldContain($"{here.Supervisor.Name}, who is in the directory, has nearly the");
        (await Checked(named, here, ofAnother)).ShouldNotContain("nearly");
        (await portal.In(here.Deanery, db => db.People.CountAsync(p => p.Email == slip || p.Email == ofAnother))).ShouldBe(0);
    }

    private static string Slip(string address) => address.Remove(1, 1);

    /// <summary>What the page says on which an address is looked at once more.</summary>
    private async Task<string> Checked(string named, Cast here, string email)
    {
        if (named == "the registration")
        {
            return (await (await Walk.ToCheck(portal, here.Trainee, Walk.Invited("Jo Newly", email))).Open("check")).Words("main");
        }

        var reference = await portal.Given(here.Deanery, a => a.Absence(A.Today.AddDays(84)));
        var (doctor, address) = (await portal.SignedInAs(here.Trainee), $"/{here.Deanery}/absences/{reference}/{(named == "the form" ? "forms/pre-absence/name-partner" : "name-supervisor")}");
        using var check = await doctor.Send(await doctor.Open(address), address, [.. Walk.Invited("Jo Newly", email), ("As", nameof(Role.CollegeTutor))]);
        var words = (await check.Html()).Words("main");
        words.ShouldContain("Nothing is saved yet");
        return words;
    }
}
