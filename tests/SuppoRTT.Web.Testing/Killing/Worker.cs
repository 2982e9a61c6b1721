using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

using SuppoRTT.Web.Infrastructure;
using SuppoRTT.Web.Infrastructure.Jobs;

namespace SuppoRTT.Web.Testing.Killing;

/// <summary>A process of the portal that does the work of the clock, and can be killed. It is known by the address that its e-mails come from.</summary>
internal sealed class Worker : IDisposable
{
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _log = [];

    private Worker(Process process, string address) => (_process, Address) = (process, address);

    public string Address { get; }

    /// <summary>What it wrote to its log.</summary>
    public string Log => string.Join('\n', _log);

    /// <param name="number">Tells one process from another.</param>
    /// <param name="database">The settings that lead to the database.</param>
    /// <param name="mailPort">Where the mail server listens.</param>
    /// <param name="clock">How far its clock is from the real one.</param>
    public static Worker Start(int number, IReadOnlyDictionary<string, string> database, int mailPort, TimeSpan clock)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Worker).Assembly.Location, clock.Ticks.ToString(CultureInfo.InvariantCulture)])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = AppContext.BaseDirectory,

            // It lives for seconds, so what makes code faster in the long run only makes it start later.
            Environment = { ["DOTNET_TieredPGO"] = "0", ["DOTNET_gcServer"] = "0" },
        };
        var address = string.Create(CultureInfo.InvariantCulture, $"worker-{number}@portal.test");
        foreach (var (name, value) in database.Concat(Settings(address, mailPort)))
        {
            start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        var worker = new Worker(Process.Start(start)!, address);
        worker._process.OutputDataReceived += worker.Keep;
        worker._process.ErrorDataReceived += worker.Keep;
        worker._process.BeginOutputReadLine();
        worker._process.BeginErrorReadLine();
        return worker;
    }

    /// <summary>Without a chance to finish anything (SIGKILL).</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            Kill();
        }

        _process.Dispose();
    }

    private static Dictionary<string, string> Settings(string address, int mailPort) => new()
    {
        [PortalSettings.Part] = nameof(PortalPart.Jobs),
        [PortalSettings.PublicAddress] = "https://portal.test",
        [PortalSettings.MailHost] = "127.0.0.1",
        [PortalSettings.MailPort] = mailPort.ToString(CultureInfo.InvariantCulture),
        [PortalSettings.MailFrom] = address,
        [PortalSettings.MailStartTls] = "false",
        [PortalSettings.MailTimeout] = "300",
    };

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        if (line.Data is { } said)
        {
            _log.Enqueue(said);
        }
    }
}
