using AngleSharp.Dom;
using AngleSharp.Html.Dom;

using Microsoft.EntityFrameworkCore;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;
using SuppoRTT.Web.Tests.Endorsing;
using SuppoRTT.Web.Tests.People;

namespace SuppoRTT.Web.Tests.Home;

/// <summary>A form that waits to be endorsed in a role that nobody holds any more stands on the home of staff the same day; who would bring that about is warned.</summary>
public sealed class FormsWithoutEndorserTests : IDisposable
{
    private const string Home = "/wessex/home";
    private const string Heading = "Nobody can endorse these";

    private readonly Portal _portal = new();

    private static Cast Cast => Cast.Wessex;

    public void Dispose() => _portal.Dispose();

    [Theory]
    [InlineData("left")]
    [InlineData("role")]
    [InlineData("closed")]
    [InlineData("elsewhere")]
    [InlineData("unconfirmed")]
    public async Task Get_OnceTheOnlyDirectorHasGone_ListsTheForm_AndLeadsToWhereRolesAreGiven(string how)
    {
        var reference = await _portal.GivenToEndorse();
        var staff = await _portal.SignedInAs(Cast.Staff);
        (await staff.Open(Home)).Words("main").ShouldNotContain(Heading);

        await Lose(how);

        var page = await staff.Open(Home);
        page.Words("main").ShouldContain($"Training programme director for {Cast.Trainee.Name}");
        page.Words("main").ShouldContain($"“Pre-absence form”, {reference}, to be endorsed by 16 March 2026");
        page.QuerySelector("main a[href='/wessex/people'].nhsuk-task-list__link").ShouldNotBeNull();
        await _portal.GivenMember("wessex", held: new RoleHeld(Role.TrainingProgrammeDirector, ScopeKind.Trust, Cast.Post.TrustId));
        (await staff.Open(Home)).Words("main").ShouldNotContain(Heading, Case.Sensitive, "somebody else reaches the doctor");
    }

    [Fact]
    public async Task Get_WhereTheOnlyDirectorSignedIt_OrIsTheDoctor_ListsIt_AndNotOnceAnotherIsThere()
    {
        var director = new Actor(ActorKind.Person, Cast.ProgrammeDirector.Id, Cast.ProgrammeDirector.Name, [new RoleHeld(Role.EducationalSupervisor), new RoleHeld(Role.TrainingProgrammeDirector)]);
        var signed = await _portal.Given("wessex", a =>
        {
            var absence = a.Absence(supervised: false);
            absence.NameSupervisor(director.Id, director.Name, Cast.Trainee.Actor, A.Morning);
            var (sent, revision) = a.With(Stages.Programme).AwaitingSignOff(absence: absence);
            a.With(Stages.Programme).SignOff(sent, "pre-absence", director);
            return (sent, revision);
        });
        await _portal.GivenToEndorse();
        var staff = await _portal.SignedInAs(Cast.Staff);

        Listed(await staff.Open(Home)).ShouldBe([signed]);
        await _portal.GivenMember("wessex", held: new RoleHeld(Role.TrainingProgrammeDirector));
        Listed(await staff.Open(Home)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Get_WithMany_CostsTheSameAsWithOne_AndIsForStaffAlone()
    {
        await _portal.GivenToEndorse();
        await Lose("closed");
        var staff = await _portal.SignedInAs(Cast.Staff);
        await staff.Open(Home);
        var one = await _portal.Commands.Of(() => staff.Open(Home));
        for (var i = 0; i < 5; i++)
        {
            await _portal.GivenToEndorse();
        }

        (await _portal.Commands.Of(() => staff.Open(Home))).ShouldBe(one);
        Listed(await staff.Open(Home)).Count.ShouldBe(6);
        foreach (var other in new[] { Cast.CollegeTutor, Cast.Trainee, Cast.Supervisor })
        {
            (await (await _portal.SignedInAs(other)).Open(Home)).Words("main").ShouldNotContain(Heading);
        }
    }

    [Theory]
    [InlineData("end")]
    [InlineData("roles/end")]
    public async Task Ending_TheOnlyDirector_WarnsOfWhatOnlyTheyCanEndorse(string page)
    {
        var reference = await _portal.GivenToEndorse();
        var (staff, address) = (await _portal.SignedInAs(Cast.Staff), $"/wessex/people/{await _portal.MemberOf(Cast.ProgrammeDirector)}/{page}");

        var warned = await staff.Open(address);
        warned.Words("main").ShouldContain("What only they can endorse");
        warned.QuerySelector($"main a[href='/wessex/absences/{reference}']")!.ParentElement!.TextContent.ShouldContain("“Pre-absence form”, as training programme director");
        (await staff.Open($"/wessex/people/{await _portal.MemberOf(Cast.Champion)}/{page}")).Words("main").ShouldNotContain("What only they can endorse");

        await _portal.GivenMember("wessex", held: new RoleHeld(Role.TrainingProgrammeDirector));
        (await staff.Open(address)).Words("main").ShouldNotContain("What only they can endorse");
    }

    private static List<string> Listed(IHtmlDocument page) => [.. page.QuerySelectorAll("main [id^=unendorsed]").Select(e => e.TextContent).Where(t => t.Contains("SRT-", StringComparison.Ordinal))
        .Select(t => t[t.IndexOf("SRT-", StringComparison.Ordinal)..][..13]).Distinct()];

    private Task Lose(string how) => _portal.In("wessex", async db =>
    {
        var director = await db.Memberships.Include(m => m.Roles).Include(m => m.Person).SingleAsync(m => m.PersonId == Cast.ProgrammeDirector.Id);
        var (held, staff) = (director.Roles.Single(), Cast.Staff.Actor);
        switch (how)
        {
            case "left":
                director.End(staff, A.Morning);
                break;
            case "closed":
                (await db.Users.SingleAsync(u => u.PersonId == director.PersonId)).LockoutEnd = DateTimeOffset.MaxValue;
                break;
            case "unconfirmed":
                await db.Set<MembershipRole>().Where(r => r.Id == held.Id).ExecuteUpdateAsync(u => u.SetProperty(r => r.AwaitsConfirmation, true));
                break;
            default:
                director.TakeRoleAway(held.Id, A.Today.AddDays(-1), director.Version, staff, A.Morning);
                director.Grant(how == "role" ? Role.Champion : Role.TrainingProgrammeDirector, ScopeKind.Programme, how == "role" ? held.ScopeId : Guid.NewGuid(), staff, A.Morning);
                break;
        }

        await db.SaveChangesAsync();
    });
}
