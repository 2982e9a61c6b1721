using AngleSharp.Html.Dom;

using Microsoft.EntityFrameworkCore;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Home;

/// <summary>A list of the home page that is cut says so, and what is another's to do does not fill it.</summary>
public sealed class CutListsTests(Portal portal) : IClassFixture<Portal>
{
    private const string More = "There are more. The next come up when some of these are done.";

    [Fact]
    public async Task Lists_WithOneMoreThanAreShown_SayThatThereAreMore()
    {
        var (a, cast) = (await portal.Make("wessex"), Cast.Wessex);
        var unconfirmed = await Unconfirmed(cast);
        (Absence, FormRevision?)[] OfEach() =>
        [
            (Named(a.AwaitingDecision(), cast.Supervisor.Id, cast), null), a.HelpIsAsked(),
            (Named(a.Absence(supervised: false), unconfirmed, cast), null), (a.Absence(supervised: false), null),
        ];
        var (staff, director) = (await portal.SignedInAs(cast.Staff), await portal.SignedInAs(cast.ProgrammeDirector));

        await Given("wessex", Enumerable.Range(0, 100).SelectMany(_ => OfEach()));
        (Cut(await staff.Open("/wessex/home")), Cut(await director.Open("/wessex/home"))).ShouldBe((0, 0));
        await Given("wessex", OfEach());

        (Cut(await staff.Open("/wessex/home")), Cut(await director.Open("/wessex/home"))).ShouldBe((3, 1));
    }

    [Fact]
    public async Task Forms_ThatNobodyNamedSigns_BeyondThoseLookedThrough_AreSaidToBeMore()
    {
        var a = await portal.Make("west-midlands");
        await Given("west-midlands", Enumerable.Range(0, 101).Select(_ => ((Absence, FormRevision?))a.AwaitingSignOff(absence: a.Absence(supervised: false))));

        (await (await portal.SignedInAs(Cast.WestMidlands.CollegeTutor)).Open("/west-midlands/home")).Words("main").ShouldContain("More than 100 doctors are yours to meet or to sign for.");
    }

    [Fact]
    public async Task Requests_OfAnotherProgramme_ThatAnotherRoleLetsSomebodySee_DoNotFillTheirs()
    {
        using var portal = new Portal();
        var (a, cast) = (await portal.Make("west-midlands"), Cast.WestMidlands);
        await Given(portal, "west-midlands", Enumerable.Range(0, 101).Select(_ => (a.Requested(), (FormRevision?)null)));
        await portal.In("west-midlands", async db =>
        {
            await db.Absences.ExecuteUpdateAsync(s => s.SetProperty(x => x.ProgrammeId, (Guid?)null));
            (await db.Memberships.Include(m => m.Person).Include(m => m.Roles).SingleAsync(m => m.PersonId == cast.ProgrammeDirector.Id)).Grant(Role.Champion, ScopeKind.Deanery, null, Actor.System("tests"), A.Morning);
            await db.SaveChangesAsync();
        });
        var theirs = await portal.Given("west-midlands", a => a.Requested());

        var director = await (await portal.SignedInAs(cast.ProgrammeDirector)).Open("/west-midlands/home");
        Requests(director).ShouldBe([$"/west-midlands/absences/{theirs}/requests/1/decide"]);
        Cut(director).ShouldBe(0);
        var staff = await (await portal.SignedInAs(cast.Staff)).Open("/west-midlands/home");
        (Requests(staff).Count, Cut(staff)).ShouldBe((100, 1));
    }

    private static IReadOnlyList<string?> Requests(IHtmlDocument home) => [.. home.QuerySelectorAll("main a[href*='/requests/']").Select(l => l.GetAttribute("href"))];

    private static int Cut(IHtmlDocument home) => home.QuerySelectorAll("main p").Count(p => p.TextContent.Trim() == More);

    private static Absence Named(Absence absence, PersonId supervisor, Cast cast)
    {
        absence.NameSupervisor(supervisor, "Somebody", cast.Trainee.Actor, A.Morning);
        return absence;
    }

    /// <summary>Somebody whom a doctor named, and whom the deanery has not confirmed.</summary>
    private async Task<PersonId> Unconfirmed(Cast cast)
    {
        var person = new Person(new PersonId(Guid.CreateVersion7()), "Una Demo-Fold", "una.fold@hospital.test");
        await portal.In(cast.Deanery, async db =>
        {
            var membership = Membership.Expected(await db.Deaneries.Where(d => d.Slug == cast.Deanery).Select(d => d.Id).SingleAsync(), person, A.Today);
            membership.TakePartAsSupervisor([Role.EducationalSupervisor], isConfirmed: false, cast.Trainee.Actor, A.Morning);
            db.Add(membership);
            await db.SaveChangesAsync();
        });
        return person.Id;
    }

    private Task Given(string deanery, IEnumerable<(Absence Absence, FormRevision? Revision)> made) => Given(portal, deanery, made);

    /// <summary>Many at once.</summary>
    private static Task Given(Portal portal, string deanery, IEnumerable<(Absence Absence, FormRevision? Revision)> made) => portal.In(deanery, async db =>
    {
        foreach (var (absence, revision) in made)
        {
            db.Add(absence);
            db.AddRange(new[] { revision }.OfType<FormRevision>());
        }

        await db.SaveChangesAsync();
    });
}
