using System.Globalization;

using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace SuppoRTT.Web.Testing.Killing;

/// <summary>
/// What a worker's process runs: the portal as it is, with a clock that goes like any other from a moment that is given, so that it is never night in a test. It ends when nobody
/// holds its standard input any more.
/// </summary>
internal static class WorkerProcess
{
    public static async Task Main(string[] arguments)
    {
        await using var portal = new ShiftedPortal(TimeSpan.FromTicks(long.Parse(arguments.Single(), CultureInfo.InvariantCulture)));
        _ = portal.Services;
        await Console.In.ReadToEndAsync();
    }

    private sealed class ShiftedPortal(TimeSpan by) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder) => builder
            .UseEnvironment("Production")
            .ConfigureTestServices(services => services.AddSingleton<TimeProvider>(new ShiftedClock(by)));
    }

    private sealed class ShiftedClock(TimeSpan by) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + by;
    }
}
