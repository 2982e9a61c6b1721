using System.Globalization;
using System.Runtime.InteropServices;

using SuppoRTT.Web.Testing.Killing;

namespace SuppoRTT.Benchmarks;

/// <summary>What we promise about speed and about sudden deaths, measured; docs/benchmarks.md tells how to run it and what came of it.</summary>
internal static class Benchmarks
{
    private const string Usage = "Say what is measured: sweep [many absences], sending [messages], lists [many absences], kills [reminders] [seed].";

    public static async Task<int> Main(string[] arguments)
    {
        // Where the portal's own files are is told by one that lies beside this program.
        Environment.CurrentDirectory = AppContext.BaseDirectory;
        await Say($"{Environment.ProcessorCount} processors, {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 30} GiB, {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSArchitecture}");
        switch (arguments)
        {
            case ["sweep", ..]:
                await SweepBenchmark.Run(Number(arguments, 1, 1_000_000));
                return 0;
            case ["sending", ..]:
                await SendingBenchmark.Run(Number(arguments, 1, 10_000));
                return 0;
            case ["lists", ..]:
                await ListsBenchmark.Run(Number(arguments, 1, 200_000));
                return 0;
            case ["kills", ..]:
                await Kills(Number(arguments, 1, 2_000), Number(arguments, 2, Random.Shared.Next()));
                return 0;
            default:
                await Console.Error.WriteLineAsync(Usage);
                return 2;
        }
    }

    public static Task Say(string line) => Console.Out.WriteLineAsync("# " + line);

    private static async Task Kills(int reminders, int seed)
    {
        await using var run = new KillRun(seed);
        await Say((await run.Run(reminders)).ToString());
    }

    private static int Number(string[] arguments, int at, int otherwise) =>
        arguments.Length > at ? int.Parse(arguments[at], CultureInfo.InvariantCulture) : otherwise;
}
