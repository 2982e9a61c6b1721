using System.Net;

using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Helping;
using SuppoRTT.Data.Mailing;
using SuppoRTT.Data.Members;
using SuppoRTT.Data.Requests;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;
using SuppoRTT.Web.Tests.Deputies;

namespace SuppoRTT.Web.Tests.People;

/// <summary>Whose account was closed is not reminded, asked, found or given anything to decide: nothing that waits for them would be done.</summary>
public sealed class ClosedAccountTests : IDisposable
{
    private readonly Portal _portal = new();

    private static Cast Cast => Cast.Wessex;

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Reminders_GoNeitherToTheSupervisorNorToWhoLooksAfterTheDoctor()
    {
        var reference = await _portal.Given("wessex", a => a.AwaitingSignOff());
        (await Situation(reference)).ShouldBe((Cast.Supervisor.Id, Cast.ProgrammeDirector.Id, Cast.CollegeTutor.Id, Cast.Champion.Id));

        foreach (var member in new[] { Cast.Supervisor, Cast.ProgrammeDirector, Cast.CollegeTutor, Cast.Champion })
        {
            await _portal.ClosesAccountOf(member);
        }

        (await Situation(reference)).ShouldBe((null, null, null, null));
        var page = (await (await _portal.SignedInAs(Cast.Trainee)).Open($"/wessex/absences/{reference}/forms/pre-absence/remind-now")).Words("main");
        page.ShouldContain("Somebody new is needed for this form");
    }

    [Fact]
    public async Task Director_IsNotAskedToFindASupervisor_ToDecide_OrToHelp()
    {
        var reference = await _portal.Given("wessex", a => a.Absence());
        var terms = (await _portal.Make("wessex")).Rules.Requests[0] with { DecidedBy = Role.TrainingProgrammeDirector };
        Task<(Role, IReadOnlyList<PersonId>, WhoHelpsNow)> Asked() => _portal.In("wessex", async db =>
        {
            var absence = (await db.WholeAbsence(reference, Cast.Trainee.Actor, default))!;
            var helps = await db.HelpFor(absence, Cast.Supervisor.Id, A.Today, default);
            return (await db.FinderOf(Cast.Post, Role.TrainingProgrammeDirector, A.Today, default), await db.DecidersOf(absence, terms, Cast.Trainee.Actor, A.Today, default), new WhoHelpsNow(helps.Role, helps.People.Count));
        });
        var before = await Asked();
        (before.Item1, before.Item2.Single(), before.Item3).ShouldBe((Role.TrainingProgrammeDirector, Cast.ProgrammeDirector.Id, new WhoHelpsNow(Role.Champion, 1)));

        await _portal.ClosesAccountOf(Cast.ProgrammeDirector);
        await _portal.ClosesAccountOf(Cast.Champion);

        var after = await Asked();
        (after.Item1, after.Item2.Count, after.Item3).ShouldBe((Role.DeaneryStaff, 0, new WhoHelpsNow(Role.DeaneryStaff, 0)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task StandingIn_EndsWithTheAccountOfEither(bool isDeputy)
    {
        await _portal.GivenDeputy(Cast.Supervisor, Cast.OtherSupervisor.Id);
        Task<int> StandingIn() => _portal.In("wessex", async db => (await db.DeputiesOf([Cast.Supervisor.Id], A.Today, default)).Count + (await db.WithStandIns(Cast.OtherSupervisor.Actor, A.Today, default)).StandsInFor.Count);
        (await StandingIn()).ShouldBe(2);

        await _portal.ClosesAccountOf(isDeputy ? Cast.OtherSupervisor : Cast.Supervisor);

        (await StandingIn()).ShouldBe(isDeputy ? 1 : 0, "a deputy without an account cannot sign in, so nobody asks for whom they would stand in");
    }

    [Fact]
    public async Task Session_ThatIsOpen_EndsWithTheAccount()
    {
        var reference = await _portal.Given("wessex", a => a.Absence());
        var supervisor = await _portal.SignedInAs(Cast.Supervisor);
        string[] addresses = ["/wessex/home", $"/wessex/absences/{reference}"];
        foreach (var address in addresses)
        {
            (await supervisor.Get(address)).StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        await _portal.ClosesAccountOf(Cast.Supervisor);

        foreach (var address in addresses)
        {
            (await supervisor.Get(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }
    }

    [Fact]
    public async Task Directory_DoesNotShowThem()
    {
        Task<int> Listed() => _portal.In("wessex", db => Task.FromResult(db.ListedAs([Role.EducationalSupervisor], A.Today).Count(m => m.PersonId == Cast.OtherSupervisor.Id)));
        (await Listed()).ShouldBe(1);

        await _portal.ClosesAccountOf(Cast.OtherSupervisor);

        (await Listed()).ShouldBe(0);
    }

    private sealed record WhoHelpsNow(Role Role, int People);

    private Task<(PersonId?, PersonId?, PersonId?, PersonId?)> Situation(string reference) => _portal.In("wessex", async db =>
    {
        var id = db.Absences.Single(a => a.Reference == reference).Id;
        var situation = (await db.Followed([id], null, A.Today, default)).Single().Situation;
        PersonId? Only(IReadOnlyList<PersonId> people) => people.Count == 0 ? null : people.Single();
        return (situation.Supervisor, Only(situation.Holders.ProgrammeDirectors), Only(situation.Holders.CollegeTutors), Only(situation.Holders.Champions));
    });
}
