using Serilog.Core;
using Serilog.Events;

using SuppoRTT.Data;

namespace SuppoRTT.Web.Infrastructure;

/// <summary>An exception as the log may have it: what kind it is and where it came from. Its words may hold what somebody typed.</summary>
public static class LoggedFault
{
    public static string Of(Exception exception) => $"{DatabaseFaults.Describe(exception) ?? exception.GetBaseException().GetType().Name} {Place(exception)}".TrimEnd();

    /// <summary>The first place in our own code, else the first of all.</summary>
    private static string? Place(Exception exception)
    {
        var places = exception.StackTrace?.Split('\n', StringSplitOptions.TrimEntries) ?? [];
        return places.FirstOrDefault(place => place.Contains("SuppoRTT.", StringComparison.Ordinal)) ?? places.FirstOrDefault();
    }
}

/// <summary>Puts that into the line of whoever logs an exception, also one of the framework's.</summary>
public sealed class LoggedFaultEnricher : ILogEventEnricher
{
    /// <summary>Another name than the one by which our own lines say their fault, so that none is read twice.</summary>
    public const string Name = "FaultOfException";

    /// <summary>How a line is written.</summary>
    public const string Line = "{Timestamp:yyyy-MM-dd HH:mm:ss.fff} [{Level:u3}] {Message:lj}{" + Name + "}{NewLine}";

    public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory)
    {
        if (logEvent.Exception is { } exception)
        {
            logEvent.AddPropertyIfAbsent(propertyFactory.CreateProperty(Name, " " + LoggedFault.Of(exception)));
        }
    }
}
