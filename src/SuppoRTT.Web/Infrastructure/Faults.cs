using Microsoft.AspNetCore.Diagnostics;

using SuppoRTT.Data;

namespace SuppoRTT.Web.Infrastructure;

/// <summary>When something of ours fails: a plain page that says so, and a line in the log that says why. Needs neither the database nor a view.</summary>
internal static class Faults
{
    public static IApplicationBuilder UsePlainFaults(this IApplicationBuilder app) => app.UseExceptionHandler(fault => fault.Run(async context =>
    {
        var exception = context.Features.Get<IExceptionHandlerFeature>()!.Error;
        var isStorage = DatabaseFaults.IsOutOfReach(exception);
        context.RequestServices.GetRequiredService<ILogger<Fault>>().LogError(
            "{Kind}: {Type} {Reason}", isStorage ? "The database cannot be reached" : "A page failed", exception.GetType().Name, Reason(exception));
        context.Response.StatusCode = isStorage ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status500InternalServerError;
        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.WriteAsync(isStorage
            ? Words("Sorry, the portal cannot save or show anything just now", "Its database is busy or cannot be reached. Nothing that was saved before is lost. Try again in a few minutes. If you had just typed something, go back in your browser: your words should still be there.")
            : Words("Sorry, something went wrong", "This was our fault, not yours. Nothing that was saved before is lost. Go back in your browser and try again; if it happens again, tell your deanery what you were doing."));
    }));

    /// <summary>What a database says names tables and codes, never values; of other exceptions only where they came from.</summary>
    private static string Reason(Exception exception) => DatabaseFaults.IsOutOfReach(exception)
        ? exception.GetBaseException().Message
        : exception.StackTrace?.Split('\n').FirstOrDefault()?.Trim() ?? "";

    private static string Words(string heading, string text) => $"""
        <!DOCTYPE html>
        <html lang="en-GB"><head><meta charset="utf-8"><title>{heading} - SuppoRTT</title><meta name="viewport" content="width=device-width, initial-scale=1">
        <link rel="stylesheet" href="/assets/portal.css"></head>
        <body><div class="nhsuk-width-container"><main class="nhsuk-main-wrapper" id="maincontent"><h1>{heading}</h1><p>{text}</p><p><a href="/">Go to the start page</a></p></main></div></body></html>
        """;

    private sealed class Fault;
}
