using SuppoRTT.Testing;

namespace SuppoRTT.EndToEnd.Tests;

/// <summary>The supervisor changes at a rotation: the next one reads what is signed before the day, and has the duty on it.</summary>
public sealed class HandoverTests(LivePortal portal) : IClassFixture<LivePortal>
{
    private static Cast Cast => Cast.Wessex;

    [Fact]
    public async Task Supervisor_ChangesAtRotation()
    {
        var reference = await portal.Given("wessex", a => a.SignedOff());
        var (theDoctor, theSupervisor, theNext) = (await portal.SignedIn(Cast.Trainee), await portal.SignedIn(Cast.Supervisor), await portal.SignedIn(Cast.OtherSupervisor));

        await theDoctor.Opens($"/wessex/absences/{reference}/name-supervisor");
        await theDoctor.Answers("Find the supervisor", Cast.OtherSupervisor.Name);
        await theDoctor.Presses("Find");
        await theDoctor.Answers("Who is the supervisor?", Cast.OtherSupervisor.Name);
        await theDoctor.Answers("From when?", "From a day to come, as at a rotation");
        await theDoctor.Answers("The first day on which they supervise", "5 August 2026");
        await theDoctor.Presses("Continue");
        await theDoctor.SeesInOrder(Cast.OtherSupervisor.Name, "From 5 August 2026", $"{Cast.Supervisor.Name} has every duty");
        await theDoctor.Presses("Name them");
        await theDoctor.Sees($"{Cast.OtherSupervisor.Name}, from 5 August 2026");

        await theNext.Opens("/wessex/home");
        await theNext.SeesInOrder("Doctors I will supervise", "You supervise from 5 August 2026");
        await theNext.Follows(Cast.Trainee.Name);
        await theNext.SeesHeading("You supervise from 5 August 2026");
        await theNext.Sees("Pre-absence form");
        await theSupervisor.Opens($"/wessex/absences/{reference}");
        await theSupervisor.Sees("Until then");

        portal.Becomes("5 August 2026");
        await theDoctor.SignsIn();
        await theSupervisor.SignsIn();
        await theNext.SignsIn();

        await theNext.Opens($"/wessex/absences/{reference}");
        await theNext.Sees($"{Cast.OtherSupervisor.Name} (you)");
        await theDoctor.Opens($"/wessex/absences/{reference}/timeline");
        await theDoctor.Sees($"{Cast.Supervisor.Name} no longer the supervisor");
        await theSupervisor.Opens("/wessex/home");
        await theSupervisor.Sees("Nobody has named you as the supervisor of an absence");
    }
}
