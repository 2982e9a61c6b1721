using SuppoRTT.Testing;

namespace SuppoRTT.EndToEnd.Tests;

/// <summary>A doctor with more than one absence asks for quiet once, for all of them.</summary>
public sealed class QuietTimesTests(LivePortal portal) : IClassFixture<LivePortal>
{
    private static Cast Cast => Cast.Wessex;

    [Fact]
    public async Task Doctor_WithTwoAbsences_AsksForQuietOnce()
    {
        var one = await portal.Given("wessex", a => a.Absence());
        var starts = A.Today.AddYears(2);
        var other = await portal.Given("wessex", a => a.Absence(starts, starts.AddMonths(6)));
        var theDoctor = await portal.SignedIn(Cast.Trainee);
        await theDoctor.Opens($"/wessex/absences/{one}/set-quiet-time");

        await theDoctor.Answers("When does it end?", "On a day that I know");
        await theDoctor.Answers(("The last day of the quiet time", "1 March 2026"), ("Who hears of things meanwhile?", Cast.Supervisor.Name));
        await theDoctor.Ticks($"The same for {other}");
        await theDoctor.Presses("Start the quiet time");
        await theDoctor.Sees("There is a problem");
        await theDoctor.Answers("The last day of the quiet time", "20 April 2026");
        await theDoctor.Presses("Start the quiet time");

        await theDoctor.Sees("20 April 2026");
        await theDoctor.Opens($"/wessex/absences/{other}/reminders");
        await theDoctor.SeesInOrder("20 April 2026", $"{Cast.Supervisor.Name} hears in your place");
    }
}
