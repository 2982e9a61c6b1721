using System.Diagnostics;

namespace SuppoRTT.Testing;

/// <summary>Waits for a fact that work in the background brings about, and fails if it does not come.</summary>
public static class Eventually
{
    private static readonly TimeSpan _longest = TimeSpan.FromSeconds(60);

    /// <summary>The first answer that is not null.</summary>
    /// <param name="look">Null until it is so.</param>
    /// <param name="what">What is waited for.</param>
    /// <param name="else">Tells what went on instead.</param>
    public static async Task<T> Sees<T>(Func<Task<T?>> look, string what, Func<string>? @else = null)
        where T : class
    {
        for (var since = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(since) < _longest; await Task.Delay(25))
        {
            if (await look() is { } seen)
            {
                return seen;
            }
        }

        throw new TimeoutException($"It never happened: {what} {@else?.Invoke()}");
    }
}
