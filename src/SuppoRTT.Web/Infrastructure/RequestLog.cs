using System.Diagnostics;

using Serilog;
using Serilog.Core;
using Serilog.Extensions.Logging;

namespace SuppoRTT.Web.Infrastructure;

/// <summary>One line in the log for each request: method, route, status, time. The route and not the address, since an address names an absence.</summary>
internal static class RequestLog
{
    public static IHostApplicationBuilder UsePortalLog(this IHostApplicationBuilder builder)
    {
        // A line for each fault is written where it is answered: what the database and the framework say of it beside that may hold what somebody typed.
        builder.Logging.ClearProviders()
            .AddFilter("Microsoft", LogLevel.Warning)
            .AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Information)
            .AddFilter("Microsoft.EntityFrameworkCore", LogLevel.None)
            .AddFilter("Microsoft.AspNetCore.Diagnostics.ExceptionHandlerMiddleware", LogLevel.None)
            .AddProvider(new SerilogLoggerProvider(ToConsole(), dispose: true));
        return builder;
    }

    public static IApplicationBuilder UseRequestLog(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        var started = Stopwatch.GetTimestamp();
        await next();
        var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "(none)";
        context.RequestServices.GetRequiredService<ILogger<PageRequest>>().LogInformation(
            "{Method} {Route} answered {Status} in {Elapsed:0.0} ms", context.Request.Method, route, context.Response.StatusCode, Stopwatch.GetElapsedTime(started).TotalMilliseconds);
    });

    private static Logger ToConsole() => new LoggerConfiguration()
        .MinimumLevel.Information()
        .MinimumLevel.Override("Quartz", Serilog.Events.LogEventLevel.Warning)
        .Enrich.FromLogContext()
        .Enrich.With<LoggedFaultEnricher>()
        .WriteTo.Console(outputTemplate: LoggedFaultEnricher.Line, formatProvider: System.Globalization.CultureInfo.InvariantCulture)
        .CreateLogger();

    internal sealed class PageRequest;
}
