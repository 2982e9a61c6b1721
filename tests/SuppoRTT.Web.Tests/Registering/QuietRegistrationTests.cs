using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Reminders;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Registering;

/// <summary>Who asked for quiet for all their absences need not ask again for one that is registered meanwhile.</summary>
public sealed class QuietRegistrationTests : IDisposable
{
    private readonly Portal _portal = new();

    private static Cast Cast => Cast.Wessex;

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Absence_RegisteredWhileAllOthersAreQuiet_IsQuietAsLongAsTheLastOfThem()
    {
        await Quiet(A.Today.AddDays(10), Cast.Supervisor.Id);
        await Quiet(A.Today.AddDays(20), Cast.Supervisor.Id);

        var absence = await Registered(Cast.Supervisor);

        absence.Quiet.ShouldBe(new QuietTime(A.Today, A.Today.AddDays(20), Cast.Supervisor.Id));
        (await _portal.Audit(absence.Reference)).ShouldContain(nameof(QuietTimeStarted));
    }

    [Fact]
    public async Task Absence_WithWhichWhoHearsHasNothingToDo_TellsItsOwnSupervisor_OrSomebodyOfTheTeam()
    {
        await Quiet(null, Cast.OtherSupervisor.Id);

        (await Registered(Cast.Supervisor)).Quiet.ShouldBe(new QuietTime(A.Today, null, Cast.Supervisor.Id));
        (await Registered(null)).Quiet.ShouldBe(new QuietTime(A.Today, null, Cast.Staff.Id));
    }

    [Fact]
    public async Task Absence_WithWhichWhoHearsHasToDoByTheirReach_TellsThem()
    {
        await Quiet(null, Cast.Champion.Id);

        (await Registered(null)).Quiet.ShouldBe(new QuietTime(A.Today, null, Cast.Champion.Id));
    }

    [Fact]
    public async Task Absence_RegisteredWhileOneIsNotQuiet_OrAlone_IsNotQuiet()
    {
        (await Registered(null)).Quiet.ShouldBeNull();
        await Quiet(null, Cast.Supervisor.Id);

        (await Registered(null)).Quiet.ShouldBeNull();
    }

    private Task<string> Quiet(DateOnly? until, PersonId tells) => _portal.Given("wessex", a =>
    {
        var absence = a.Absence();
        absence.StartQuietTime(new QuietTime(A.Today, until, tells), Cast.Trainee.Actor, A.Morning);
        return absence;
    });

    private async Task<Absence> Registered(Member? supervisor)
    {
        var walk = await Walk.ToCheck(_portal, Cast.Trainee, supervisor is null ? Walk.NotKnown : await Walk.Chosen(_portal, supervisor));
        await walk.Register();
        return await walk.Saved();
    }
}
