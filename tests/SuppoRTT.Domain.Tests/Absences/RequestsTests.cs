using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Requests;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;

namespace SuppoRTT.Domain.Tests.Absences;

public sealed class RequestsTests
{
    private static readonly A _a = A.Of("wessex");

    private static Actor Doctor => _a.Cast.Trainee.Actor;

    private static Actor Staff => _a.Cast.Staff.Actor;

    [Fact]
    public void Request_Granted_ChangesNoDate_AndCannotBeWithdrawnOrDecidedAgain()
    {
        var absence = _a.Requested();
        var period = absence.Period;

        Decide(absence, true, Staff);

        absence.Period.ShouldBe(period);
        absence.Request(1).Status.ShouldBe(RequestStatus.Granted);
        absence.Happenings[^1].What.ShouldBe(new RequestGranted(1, "deferred-return"));
        Should.Throw<RuleBrokenException>(() => absence.WithdrawRequest(1, Doctor, A.Morning));
        Should.Throw<RuleBrokenException>(() => Decide(absence, false, RequestsOfA.Una)).Message.ShouldContain("Somebody else decided");
        Should.Throw<RuleBrokenException>(() => absence.AppealOnRequest(1, "More", Doctor, A.Morning));
    }

    [Fact]
    public void Request_TheSameAgain_ChangesNothing()
    {
        var absence = _a.Requested("Because");
        var version = absence.Version;
        absence.MakeRequest(_a.LaterReturn(), absence.Request(1).WishedFor, "Because", Doctor, A.Morning, versionRead: 0);
        absence.Version.ShouldBe(version);

        Decide(absence, false, Staff);
        version = absence.Version;
        Decide(absence, false, Staff);
        absence.Version.ShouldBe(version);

        absence.AppealOnRequest(1, "All the same", Doctor, A.Morning);
        version = absence.Version;
        absence.AppealOnRequest(1, "All the same", Doctor, A.Morning, versionRead: 0);
        absence.Version.ShouldBe(version);
    }

    [Fact]
    public void Decision_IsNeverOfWhoAsked_NorOfTheDoctor_NorOfOneWhoDoesNotDecide()
    {
        var byStaff = _a.Requested(by: Staff);
        Should.Throw<RuleBrokenException>(() => Decide(byStaff, true, Staff));
        Decide(byStaff, true, RequestsOfA.Una);

        var doctorOfTheTeam = new Actor(ActorKind.Person, Doctor.Id, Doctor.Name, [new RoleHeld(Role.Trainee), new RoleHeld(Role.DeaneryStaff)]);
        var absence = _a.Requested();
        foreach (var actor in new[] { Doctor, doctorOfTheTeam, _a.Cast.Supervisor.Actor, _a.Cast.ProgrammeDirector.Actor, _a.Cast.Champion.Actor })
        {
            Should.Throw<RuleBrokenException>(() => Decide(absence, true, actor));
        }
    }

    [Fact]
    public void Decision_ByTheProgrammeDirector_WhereTheDeanerySaysSo()
    {
        var absence = _a.Requested();
        var terms = _a.LaterReturn() with { DecidedBy = Role.TrainingProgrammeDirector };

        absence.DecideOnRequest(1, terms, true, "It fits the rota", _a.Cast.ProgrammeDirector.Actor, A.Morning);

        absence.Happenings[^1].By.Role.ShouldBe(Role.TrainingProgrammeDirector);
    }

    [Fact]
    public void Appeal_IsDecidedByASecondPerson_Once_AndForGood()
    {
        var absence = _a.RequestAppealed(Staff);
        Should.Throw<RuleBrokenException>(() => Decide(absence, true, Staff)).Message.ShouldContain("no part");

        Decide(absence, false, RequestsOfA.Una);

        absence.Request(1).Status.ShouldBe(RequestStatus.RefusedOnAppeal);
        Should.Throw<RuleBrokenException>(() => absence.AppealOnRequest(1, "Again", Doctor, A.Morning)).Message.ShouldContain("once");
    }

    [Fact]
    public void Appeal_AfterItsLastDay_OrWhereThereIsNone_IsRefused()
    {
        var late = _a.RequestRefused();
        Should.Throw<RuleBrokenException>(() => late.AppealOnRequest(1, "Late", Doctor, A.Morning.AddDays(29)));
        late.AppealOnRequest(1, "In time", Doctor, A.Morning.AddDays(28));

        var none = _a.Requested();
        none.DecideOnRequest(1, _a.LaterReturn() with { AppealDays = 0 }, false, "No", Staff, A.Morning);
        Should.Throw<RuleBrokenException>(() => none.AppealOnRequest(1, "All the same", Doctor, A.Morning)).Message.ShouldContain("no appeal");
    }

    [Fact]
    public void Request_WhileOneWaits_OrForAnEarlierDay_OrOnHold_IsRefused_AndOneOnHoldIsDecided()
    {
        var absence = _a.Requested();
        Should.Throw<RuleBrokenException>(() => absence.MakeRequest(_a.LaterReturn(), absence.Period.ExpectedReturn!.Value.AddDays(60), "More", Doctor, A.Morning));
        absence.WithdrawRequest(1, Doctor, A.Morning);
        Should.Throw<RuleBrokenException>(() => absence.MakeRequest(_a.LaterReturn(), absence.Period.ExpectedReturn, "No later", Doctor, A.Morning));
        absence.MakeRequest(_a.LaterReturn(), absence.Period.ExpectedReturn!.Value.AddDays(60), "More", Doctor, A.Morning);

        absence.PutOnHold("A visa", Staff, A.Morning);
        Should.Throw<RuleBrokenException>(() => absence.MakeRequest(_a.Rules.Requests[0], absence.Period.Starts.AddDays(1), "Later", Doctor, A.Morning));
        Decide(absence, true, Staff, number: 2);

        var ended = _a.Requested();
        ended.Withdraw("Plans changed", Doctor, A.Morning);
        Should.Throw<RuleBrokenException>(() => Decide(ended, true, Staff));
    }

    [Fact]
    public void Start_ThatHasCome_OrADayTooFarAhead_CannotBeAskedFor()
    {
        var begun = _a.Absence(A.Today.AddDays(-3));
        var start = _a.Rules.Requests.Single(r => r.Defers == DeferredDate.Start);
        begun.WhyNoRequest(start, A.Today).ShouldNotBeNull().ShouldContain("has begun");
        Should.Throw<RuleBrokenException>(() => begun.MakeRequest(start, A.Today.AddDays(9), "Later", Doctor, A.Morning)).Message.ShouldContain("has begun");

        var absence = _a.Absence();
        absence.WhyNoRequest(start, A.Today).ShouldBeNull();
        Should.Throw<RuleBrokenException>(() => absence.MakeRequest(_a.LaterReturn(), new DateOnly(9000, 1, 1), "Later", Doctor, A.Morning)).Message.ShouldContain("Check the year");
    }

    [Fact]
    public void Deputy_DecidesForWhoIsAway_WithBothNames_AndNeverOnWhatWasAskedByThem()
    {
        var terms = _a.LaterReturn() with { DecidedBy = Role.TrainingProgrammeDirector };
        var director = _a.Cast.ProgrammeDirector.Actor;
        var deputy = DeputyOf(director, Role.TrainingProgrammeDirector);
        var absence = _a.Requested();

        absence.DecidesFor(terms, deputy)!.Name.ShouldBe(director.Name);
        absence.DecideOnRequest(1, terms, false, "The rota", deputy, A.Morning);

        absence.Happenings[^1].By.ShouldSatisfyAllConditions(b => b.OnBehalfOfName.ShouldBe(director.Name), b => b.Role.ShouldBe(Role.TrainingProgrammeDirector));
        absence.Remarks[^1].By.OnBehalfOfId.ShouldBe(director.Id.Value);
        absence.AppealOnRequest(1, "All the same", Doctor, A.Morning);
        absence.MayDecideOn(absence.Request(1), terms, director, Role.TrainingProgrammeDirector).ShouldBeFalse();
        absence.MayDecideOn(absence.Request(1), terms, deputy, Role.TrainingProgrammeDirector).ShouldBeFalse();

        var ofTheTeam = new Actor(ActorKind.Person, RequestsOfA.Una.Id, "Una", [new RoleHeld(Role.DeaneryStaff), new RoleHeld(Role.EducationalSupervisor)]) { StandsInFor = [_a.Cast.Supervisor.Actor] };
        Should.Throw<RuleBrokenException>(() => Decide(_a.Requested(by: _a.Cast.Supervisor.Actor), true, ofTheTeam)).Message.ShouldContain("stands in");
        Decide(_a.Requested(), true, ofTheTeam);
    }

    [Fact]
    public void Appeal_WhileTheSameIsAskedForAgain_WaitsForThat_OrForItsWithdrawal()
    {
        var absence = _a.RequestRefused();
        absence.MakeRequest(_a.LaterReturn(), absence.Period.ExpectedReturn!.Value.AddDays(7), "A week would do", Doctor, A.Morning);

        Should.Throw<RuleBrokenException>(() => absence.AppealOnRequest(1, "All the same", Doctor, A.Morning)).Message.ShouldContain("asked for again");
        absence.WithdrawRequest(2, Doctor, A.Morning);
        absence.AppealOnRequest(1, "All the same", Doctor, A.Morning);
    }

    [Fact]
    public void Appeal_IsNotForADeputyOfWhoDecidedFirst()
    {
        var absence = _a.RequestAppealed(Staff);
        var deputy = new Actor(ActorKind.Person, RequestsOfA.Una.Id, "Una", [new RoleHeld(Role.DeaneryStaff)]) { StandsInFor = [Staff] };

        Should.Throw<RuleBrokenException>(() => Decide(absence, true, deputy)).Message.ShouldContain("no part");
        Decide(absence, true, RequestsOfA.Una);
    }

    private static Actor DeputyOf(Actor absent, Role role) => new(ActorKind.Person, new PersonId(Cast.IdOf("deputy of", absent.Name)), "Ann Demo-Able", [new RoleHeld(role, ScopeKind.Programme, Cast.IdOf("another programme"))]) { StandsInFor = [absent] };

    private static void Decide(Absence absence, bool granted, Actor by, int number = 1) => absence.DecideOnRequest(number, _a.LaterReturn(), granted, "So it is decided", by, A.Morning);
}
