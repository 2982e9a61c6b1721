using Microsoft.AspNetCore.Diagnostics;

using SuppoRTT.Data;

namespace SuppoRTT.Web.Infrastructure;

/// <summary>When something of ours fails: a plain page that says so, and a line in the log that says why. Needs neither the database nor a view.</summary>
internal static class Faults
{
    private static readonly string _tooMuch = Words(
        "That is too much to send at once", "Nothing was changed. Go back in your browser: what you typed should still be there. Shorten the longest text, then send it again.");

    private static readonly string _storage = Words(
        "Sorry, the portal cannot save or show anything just now",
        "Its database is busy or cannot be reached. Nothing that was saved before is lost. Try again in a few minutes. If you had just typed something, go back in your browser: your words should still be there.");

    private static readonly string _ours = Words(
        "Sorry, something went wrong", "This was our fault, not yours. Nothing that was saved before is lost. Go back in your browser and try again; if it happens again, tell your deanery what you were doing.");

    public static IApplicationBuilder UsePlainFaults(this IApplicationBuilder app) => app.UseExceptionHandler(fault => fault.Run(async context =>
    {
        var exception = context.Features.Get<IExceptionHandlerFeature>()!.Error;
        var (status, kind, page) = exception switch
        {
            // More fields or bytes than a page of ours sends, or a request that was broken off.
            BadHttpRequestException or InvalidDataException => ((exception as BadHttpRequestException)?.StatusCode ?? StatusCodes.Status413PayloadTooLarge, "A request could not be read", _tooMuch),
            _ when DatabaseFaults.IsOutOfReach(exception) => (StatusCodes.Status503ServiceUnavailable, "The database cannot be reached", _storage),
            _ => (StatusCodes.Status500InternalServerError, "A page failed", _ours),
        };
        context.RequestServices.GetRequiredService<ILogger<Fault>>().LogError("{Kind}: {Fault}", kind, LoggedFault.Of(exception));
        await Answer(context, status, page);
    }));

    /// <summary>That the database cannot be used now.</summary>
    public static Task AnswerOutOfReach(HttpContext context) => Answer(context, StatusCodes.Status503ServiceUnavailable, _storage);

    private static Task Answer(HttpContext context, int status, string page)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync(page);
    }

    private static string Words(string heading, string text) => $"""
        <!DOCTYPE html>
        <html lang="en-GB"><head><meta charset="utf-8"><title>{heading} - SuppoRTT</title><meta name="viewport" content="width=device-width, initial-scale=1">
        <link rel="stylesheet" href="/assets/portal.css"></head>
        <body><div class="nhsuk-width-container"><main class="nhsuk-main-wrapper" id="maincontent"><h1>{heading}</h1><p>{text}</p><p><a href="/">Go to the start page</a></p></main></div></body></html>
        """;

    private sealed class Fault;
}
