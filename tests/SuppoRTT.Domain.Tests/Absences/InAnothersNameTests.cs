using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Requests;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;

namespace SuppoRTT.Domain.Tests.Absences;

/// <summary>What a deputy names, answers and asks for in another's name, and never for that one's own good.</summary>
public sealed partial class InAnothersNameTests : AbsenceTestBase
{
    private const string Form = "pre-absence";

    private static readonly DateTimeOffset _later = HelpingAbsences.Asked;

    private static Cast People => Wessex.Cast;

    private static Actor Director => People.ProgrammeDirector.Actor;

    private static Actor OfTheProgramme => new(ActorKind.Person, Stranger.Id, Stranger.Name, Director.Roles);

    private static Actor Champion => People.Champion.Actor;

    [Fact]
    public void Dates_ByWhoLooksAfterTheDoctorToo_AreChangedInTheNameByWhichTheyMayBe()
    {
        var (absence, by) = (Wessex.Absence(), For(Director, Supervisor));

        absence.ChangeDates(new AbsencePeriod(absence.Period.Starts, absence.Period.ExpectedReturn!.Value.AddDays(7)), "The nursery", by, Morning);
        absence.ProposeMeeting(Form, Morning.AddDays(3), "Room 4", by, Morning);

        absence.Happenings.TakeLast(2).Select(h => h.By.OnBehalfOfId).ShouldBe([Supervisor.Id.Value, null]);
        absence.Remarks[^1].By.Shown.ShouldBe($"{Director.Name} for {Supervisor.Name}");
    }

    [Fact]
    public void Help_IsGivenByTheDeputyOfWhoWasAsked_WithBothNames()
    {
        var absence = Wessex.HelpIsAsked().Absence;
        var (deputy, call) = (For(Stranger, Champion), absence.OpenCall(Form)!);
        (absence.MayHelp(deputy, call), absence.SeesCall(deputy, call), absence.SeesCalls(deputy), absence.HelpsFor(deputy, call)?.Id, absence.HelpsFor(Champion, call)).ShouldBe((true, true, true, Champion.Id, null));

        absence.GiveHelp(Form, false, "They are back on Monday", deputy, _later);
        var version = absence.Version;
        absence.GiveHelp(Form, false, "They are back on Monday", deputy, _later);

        absence.Version.ShouldBe(version, "a second click");
        (call.HelperName, call.RepliedBy).ShouldBe(($"{Stranger.Name} for {Champion.Name}", $"{Stranger.Name} for {Champion.Name}"));
        (absence.Happenings[^1].By.OnBehalfOfId, absence.Happenings[^1].By.Role).ShouldBe((Champion.Id.Value, Role.Champion));
        absence.GiveHelp(Form, true, null, Champion, _later);
        absence.Happenings[^1].By.OnBehalfOfId.ShouldBeNull();
    }

    [Fact]
    public void Help_IsNeverOfWhoStandsInForWhomNothingWasHeard_NorForTheDoctor_NorOfADeputyOfAnotherRole()
    {
        var absence = Wessex.HelpIsAsked().Absence;
        var call = absence.OpenCall(Form)!;
        foreach (var never in new[] { For(Champion, Supervisor), For(Staff, Supervisor), For(Stranger, Champion, Supervisor), For(Supervisor, Champion), For(Stranger, Champion, DoctorOfManyRoles), For(Doctor, Champion), For(Stranger, Director), Stranger })
        {
            (absence.MayHelp(never, call), absence.SeesCalls(never) && !never.Is(Doctor.Id)).ShouldBe((false, false), never.Name);
            Refused(absence, () => absence.GiveHelp(Form, true, null, never, _later));
        }
    }

    [Fact]
    public void Help_WithTwoLongNames_IsKept_InTheNameForWhichThereIsRoom()
    {
        var absence = Wessex.HelpIsAsked().Absence;
        var name = new string('N', Person.LongestName);

        absence.GiveHelp(Form, true, null, For(new Actor(ActorKind.Person, Stranger.Id, name, Stranger.Roles), Champion), _later);

        absence.Calls[0].HelperName.ShouldBe(name);
        absence.Happenings[^1].By.OnBehalfOfName.ShouldBe(Champion.Name);
    }

    [Fact]
    public void Request_MadeInSomebodysName_IsWithdrawnByThem_ByWhoTypedIt_AndByADeputyOfTheirs()
    {
        var (typed, third) = (For(Stranger, Supervisor), For(People.OtherTrainee.Actor, Supervisor));
        foreach (var by in new[] { Supervisor, typed, third, Doctor })
        {
            var absence = Wessex.Requested(by: typed);
            absence.Remarks[^1].By.OnBehalfOfId.ShouldBe(Supervisor.Id.Value);
            absence.WithdrawRequest(1, by, Morning);
            absence.Request(1).Status.ShouldBe(RequestStatus.Withdrawn, by.Name);
        }

        var asked = Wessex.Requested(by: typed);
        foreach (var never in new[] { Staff, Director, Champion, For(Staff, Director) })
        {
            Refused(asked, () => asked.WithdrawRequest(1, never, Morning));
        }

        var byTheDoctor = Wessex.Requested();
        Refused(byTheDoctor, () => byTheDoctor.WithdrawRequest(1, typed, Morning));
    }

    [Fact]
    public void Request_MadeBeforeTheTakeover_IsStillWithdrawnByWhoMadeIt_AndByNobodyElseThanTheDoctor()
    {
        var absence = Wessex.AbsenceForAnother(People.Champion);
        absence.MakeRequest(Wessex.Rules.Requests.First(r => r.Defers == Domain.Deaneries.DeferredDate.None), null, "They need more days", Champion, Morning);
        absence.TakeOver(Doctor, Morning);

        absence.MayManage(Champion).ShouldBeFalse();
        Refused(absence, () => absence.WithdrawRequest(1, Supervisor, Morning));
        absence.WithdrawRequest(1, Champion, Morning);

        absence.Request(1).Status.ShouldBe(RequestStatus.Withdrawn);
    }

    [Fact]
    public void Request_IsAskedInTheNameByWhichItMayBe_EvenByWhoLooksAfterTheDoctorToo()
    {
        var absence = Wessex.Absence();
        var by = For(new Actor(ActorKind.Person, Director.Id, Director.Name, [.. Director.Roles, new RoleHeld(Role.EducationalSupervisor)]), Supervisor);

        absence.MakeRequest(Wessex.LaterReturn(), absence.Period.ExpectedReturn!.Value.AddDays(30), "The nursery", by, Morning);

        (absence.AsksFor(by)?.Id, absence.Happenings[^1].By.OnBehalfOfId).ShouldBe((Supervisor.Id, Supervisor.Id.Value));
        absence.MayDecideOn(absence.Request(1), Wessex.LaterReturn() with { DecidedBy = Role.TrainingProgrammeDirector }, Supervisor).ShouldBeFalse();
    }

    private static Actor For(Actor deputy, params Actor[] absent) => new(deputy.Kind, deputy.Id, deputy.Name, deputy.Roles) { StandsInFor = absent };
}
