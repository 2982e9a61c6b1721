using SuppoRTT.Web.Testing.Killing;

using Xunit.Abstractions;

namespace SuppoRTT.Web.Tests.Faults;

/// <summary>Two workers are killed again and again while they send reminders. The benchmark does it with 2,000 and another seed each time.</summary>
public sealed class KilledWorkersTests(ITestOutputHelper output)
{
    private const int Seed = 20260302;

    [Fact]
    public async Task Kill_OfTwoWorkersTwelveTimes_LosesNoReminder_AndDoublesOnlyWhatTheDeadHadHandedOver()
    {
        await using var run = new KillRun(int.TryParse(Environment.GetEnvironmentVariable("SUPPORTT_TEST_SEED"), out var given) ? given : Seed);

        var figures = await run.Run(300);

        output.WriteLine(figures.ToString());
        (figures.Reminders, figures.Kills, figures.Lost, figures.DoubledOtherwise).ShouldBe((300, KillRun.Kills, 0, 0), figures.ToString());
        figures.Doubled.ShouldBeInRange(KillRun.Forced, figures.Left, figures.ToString());
    }
}
