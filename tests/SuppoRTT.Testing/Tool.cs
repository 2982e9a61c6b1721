using System.Diagnostics;
using System.Text;

namespace SuppoRTT.Testing;

/// <summary>What a program answered.</summary>
public sealed record ToolAnswer(int ExitCode, string Output, string Errors);

/// <summary>
/// A program that reads what we wrote, as a recipient's would: found by an environment variable (SUPPORTT_PDFINFO for pdfinfo),
/// else on the PATH. A test that needs one fails without it, because a skipped test proves nothing.
/// </summary>
public sealed class Tool
{
    private Tool(string path) => Path = path;

    public string Path { get; }

    public static Tool Named(string name)
    {
        var chosen = Environment.GetEnvironmentVariable("SUPPORTT_" + name.ToUpperInvariant());
        var path = string.IsNullOrEmpty(chosen) ? OnThePath(name) : chosen;
        return path is not null && File.Exists(path)
            ? new Tool(path)
            : throw new InvalidOperationException(
                $"The program {name} was not found. apt-get install --no-install-recommends chromium poppler-utils qpdf");
    }

    public ToolAnswer Run(params IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(Path, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{Path} did not start.");
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new ToolAnswer(process.ExitCode, output, errors.GetAwaiter().GetResult());
    }

    private static string? OnThePath(string name)
        => (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(System.IO.Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => System.IO.Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name))
            .FirstOrDefault(File.Exists);
}
