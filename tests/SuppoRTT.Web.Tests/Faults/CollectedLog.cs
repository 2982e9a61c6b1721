using System.Collections.Concurrent;

using Microsoft.Extensions.Logging;

using SuppoRTT.Web.Infrastructure;

namespace SuppoRTT.Web.Tests.Faults;

/// <summary>What the portal writes into its log, line by line, with what it says of exceptions.</summary>
public sealed class CollectedLog : ILoggerProvider
{
    private readonly ConcurrentQueue<string> _lines = [];

    public IReadOnlyList<string> Lines => [.. _lines];

    /// <summary>Those that tell of something wrong. That keys lie in the database as they are is said at every first start, and decided.</summary>
    public IReadOnlyList<string> Faults => [.. _lines.Where(line => !line.StartsWith("Information", StringComparison.Ordinal) && !line.StartsWith("Warning No XML encryptor", StringComparison.Ordinal))];

    public ILogger CreateLogger(string categoryName) => new Logger(_lines);

    public void Dispose()
    {
    }

    private sealed class Logger(ConcurrentQueue<string> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue($"{logLevel} {formatter(state, exception)}{(exception is null ? "" : " " + LoggedFault.Of(exception))}");
    }
}
