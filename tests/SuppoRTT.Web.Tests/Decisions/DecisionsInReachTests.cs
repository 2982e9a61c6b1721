using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;
using SuppoRTT.Web.Tests.Deputies;

namespace SuppoRTT.Web.Tests.Decisions;

/// <summary>Who decides in a part of the deanery reads the decisions of that part, and of what is lent to them.</summary>
public sealed class DecisionsInReachTests : IDisposable
{
    private const string Address = "/wessex/decisions";

    private readonly Portal _portal = new();

    private static Cast Cast => Cast.Wessex;

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Get_ByTutorsAndChampions_ListsWhatTheirRoleReaches_AndTheTopOfThePageLeadsThere()
    {
        var (inside, _) = (await _portal.Given("wessex", a => a.RequestRefused()), await _portal.Given("wessex", Elsewhere));

        foreach (var member in new[] { Cast.CollegeTutor, Cast.Champion, Cast.ProgrammeDirector })
        {
            var visitor = await _portal.SignedInAs(member);
            (await visitor.Open("/wessex/home")).QuerySelector($"a[href='{Address}']").ShouldNotBeNull(member.Name);
            (await Listed(visitor)).ShouldBe([inside], member.Name);
        }
    }

    [Fact]
    public async Task Get_ByADeputy_ListsWhatIsLent_ButNothingOfTheOneWhoIsAway_AndNothingAfterIt()
    {
        var (lent, _) = (await _portal.Given("wessex", a => a.RequestRefused()), await _portal.Given("wessex", OfTheDirector));
        await _portal.AlsoHolds(Cast.OtherSupervisor, Role.TrainingProgrammeDirector);
        var deputy = await _portal.SignedInAs(Cast.OtherSupervisor);
        (await Listed(deputy)).ShouldBeEmpty();

        await _portal.GivenDeputy(Cast.ProgrammeDirector, Cast.OtherSupervisor.Id);

        (await Listed(deputy)).ShouldBe([lent]);
        await _portal.EndDeputies(Cast.ProgrammeDirector);
        (await Listed(deputy)).ShouldBeEmpty();
    }

    private static Absence Elsewhere(A a)
    {
        var absence = a.RequestRefused();
        absence.ChangePost(new Post(), "Moved to another programme", a.Cast.Staff.Actor, A.Morning);
        return absence;
    }

    /// <summary>The programme director is a doctor in training of their own programme.</summary>
    private static Absence OfTheDirector(A a)
    {
        var director = a.Cast.ProgrammeDirector;
        var registration = new AbsenceRegistration(
            director.Id, director.Name, a.Cast.Post, Planned: true, a.Rules.AbsenceTypes[0].Code, new Approval(ApprovalState.NotNeeded), new AbsencePeriod(A.Today.AddMonths(3), A.Today.AddMonths(15)));
        var absence = Absence.Register(a.Deanery, Reference.New(), registration, a.Forms, a.Rules, director.Actor, A.Morning);
        absence.MakeRequest(a.LaterReturn(), A.Today.AddMonths(16), "The nursery has no place before", director.Actor, A.Morning);
        absence.DecideOnRequest(1, a.LaterReturn(), granted: false, "The post cannot be held", RequestsOfA.Una, A.Morning);
        return absence;
    }

    private static async Task<IReadOnlyList<string>> Listed(Visitor visitor) => [.. (await visitor.Open(Address)).QuerySelectorAll("main tbody a").Select(a => a.TextContent)];
}
