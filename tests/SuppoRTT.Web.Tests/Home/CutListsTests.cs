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
        var unconfirmed = (await Unconfirmed(portal, cast, Role.EducationalSupervisor)).PersonId;
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
    public async Task Lists_OfThoseToConfirm_OfThoseToCome_AndOfWhatNobodyCanEndorse_SayThatThereAreMore()
    {
        using var portal = new Portal();
        var (a, cast) = (await portal.Make("west-midlands"), Cast.WestMidlands);
        var una = await Unconfirmed(portal, cast, Role.CollegeTutor);
        var unendorsed = a.With(Stages.Programme with { Role = Role.HeadOfSchool });
        (Absence, FormRevision?)[] OfEach() => [(Next(a.Absence(), una.PersonId, cast), null), (Partner(a, una), null), (Next(a.Absence(), cast.OtherSupervisor.Id, cast), null), unendorsed.SignedOff()];
        var (staff, supervisor) = (await portal.SignedInAs(cast.Staff), await portal.SignedInAs(cast.OtherSupervisor));
        async Task<(int OfStaff, bool OfSupervisor)> AreMore() => (Cut(await staff.Open("/west-midlands/home")),
            (await supervisor.Open("/west-midlands/home")).Words("main").Contains("There are more. The next come up when the first of these begin.", StringComparison.Ordinal));

        await Given(portal, "west-midlands", Enumerable.Range(0, 100).SelectMany(_ => OfEach()));
        (await AreMore()).ShouldBe((0, false));
        await Given(portal, "west-midlands", OfEach());

        (await AreMore()).ShouldBe((3, true));
        (await supervisor.Open("/west-midlands/home")).QuerySelectorAll("main a[href$='/read-handover']").Length.ShouldBe(100);
    }

    /// <summary>The one that has to be known soonest comes first, however short a time nobody was named for it: of a list that is cut by that, none of these is lost.</summary>
    [Fact]
    public async Task SupervisorsToFind_ComeInTheOrderInWhichTheListIsCut()
    {
        using var portal = new Portal();
        portal.Clock.Now = A.Morning.AddDays(3);
        var later = await portal.Given("wessex", a => a.Absence(A.Today.AddDays(120), A.Today.AddDays(400), supervised: false));
        var sooner = await portal.Given("wessex", a =>
        {
            var absence = a.Absence(A.Today.AddDays(30), A.Today.AddDays(400));
            absence.LeaveSupervisorOpen(a.Cast.Trainee.Actor, A.Morning.AddDays(2));
            return absence;
        });

        var home = await (await portal.SignedInAs(Cast.Wessex.ProgrammeDirector)).Open("/wessex/home");

        home.QuerySelectorAll("main a[aria-describedby^='unsupervised-']").Select(l => l.GetAttribute("href")!.Split('/')[3]).ShouldBe([sooner, later]);
        home.Words("main").ShouldContain("Next step by ");
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

    private static Absence Next(Absence absence, PersonId next, Cast cast)
    {
        absence.NameNextSupervisor(new NamedPerson(next, "Somebody"), A.Today.AddDays(30), cast.Trainee.Actor, A.Morning);
        return absence;
    }

    private static Absence Partner(A a, Membership partner)
    {
        var absence = a.Absence();
        absence.NamePartner(a.Form("pre-absence"), partner, a.Cast.Trainee.Actor, A.Morning, asked: new PartnerAsked(Role.CollegeTutor, "Somebody"));
        return absence;
    }

    /// <summary>Somebody whom a doctor named, and whom the deanery has not confirmed.</summary>
    private static async Task<Membership> Unconfirmed(Portal portal, Cast cast, Role role)
    {
        var person = new Person(new PersonId(Guid.CreateVersion7()), "Una Demo-Fold", "una.fold@hospital.test");
        return await portal.In(cast.Deanery, async db =>
        {
            var membership = Membership.Expected(await db.Deaneries.Where(d => d.Slug == cast.Deanery).Select(d => d.Id).SingleAsync(), person, A.Today);
            membership.TakePartInForm(role, isConfirmed: false, cast.Trainee.Actor, A.Morning);
            db.Add(membership);
            await db.SaveChangesAsync();
            return membership;
        });
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
