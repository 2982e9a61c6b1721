using Microsoft.AspNetCore.Diagnostics;

using SuppoRTT.Data;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Infrastructure;

/// <summary>When something of ours fails, or what was sent can neither be taken nor kept: a plain page that says so and gives back what was sent; of a failure, a line in the log says why. Needs neither the database nor a view.</summary>
internal static class Faults
{
    private static readonly FaultWords _tooMuch = new(
        "That is too much to send at once",
        "Nothing was changed.",
        "Go back in your browser: what you typed should still be there. If you chose files, choose fewer or smaller ones: photographs can be taken in a lower quality. Otherwise shorten the longest text. Then send it again.");

    private static readonly FaultWords _storage = new(
        "Sorry, the portal cannot save or show anything just now",
        "Its database is busy or cannot be reached. Nothing that was saved before is lost.",
        "Try again in a few minutes. If you had just typed something, go back in your browser: your words should still be there.",
        "What you just sent is not saved yet, but this page keeps it. Leave the page open, wait a minute, then send it again.");

    private static readonly FaultWords _ours = new(
        "Sorry, something went wrong",
        "This was our fault, not yours. Nothing that was saved before is lost.",
        "Go back in your browser and try again; if it happens again, tell your deanery what you were doing.",
        "What you just sent may not be saved, but this page keeps it. Send it again; if this happens again, copy your words from below and tell your deanery what you were doing.");

    private static readonly FaultWords _tooLate = new(
        "Sign in again to save this",
        "Your sign-in had ended when you sent this, and it is too long for your browser to keep until you are back. Nothing is saved yet.",
        "Go back in your browser and copy what you typed. Then sign in, and send it again.",
        "This page keeps what you sent. Leave it open, sign in as the same person in another tab, then come back here and send it again. If you then see this page once more, copy your words from below and open the page anew.");

    private static readonly FaultWords _tooOld = _tooLate with { Text = "Your sign-in had ended when you sent this, and the page had been open for more than a day, so it could not be kept for you. Nothing is saved yet." };

    private static readonly FaultWords _tooLateByCode = new(
        "Get a new code to save this",
        "The hour after your code was over when you sent this, and it is too long for your browser to keep until you have a new one. Nothing is saved yet.",
        "Go back in your browser and copy what you typed. Then get a new code, and send it again.",
        "This page keeps what you sent. Leave it open, get a new code in another tab, then come back here and send it again. If you then see this page once more, copy your words from below and open the page anew.");

    public static IApplicationBuilder UsePlainFaults(this IApplicationBuilder app) => app.UseExceptionHandler(fault => fault.Run(async context =>
    {
        var exception = context.Features.Get<IExceptionHandlerFeature>()!.Error;
        var (status, kind, words) = exception switch
        {
            // More fields or bytes than a page of ours sends, or a request that was broken off.
            BadHttpRequestException or InvalidDataException => ((exception as BadHttpRequestException)?.StatusCode ?? StatusCodes.Status413PayloadTooLarge, "A request could not be read", _tooMuch),
            _ when DatabaseFaults.IsOutOfReach(exception) => (StatusCodes.Status503ServiceUnavailable, "The database cannot be reached", _storage),
            _ => (StatusCodes.Status500InternalServerError, "A page failed", _ours),
        };
        context.RequestServices.GetRequiredService<ILogger<Fault>>().LogError("{Kind}: {Fault}", kind, LoggedFault.Of(exception));
        await Answer(context, status, words);
    }));

    /// <summary>That the database cannot be used now.</summary>
    public static Task AnswerOutOfReach(HttpContext context) => Answer(context, StatusCodes.Status503ServiceUnavailable, _storage);

    /// <summary>That somebody's sign-in had ended when they sent something, which is too long to be kept in their browser: the page gives all of it back.</summary>
    public static Task AnswerTooLate(HttpContext context, string signIn) => AnswerUnsigned(context, _tooLate with { First = (signIn, "Sign in") });

    /// <summary>The same for a page that was open for too long for what was typed in it to be kept.</summary>
    public static Task AnswerTooOld(HttpContext context, string signIn) => AnswerUnsigned(context, _tooOld with { First = (signIn, "Sign in") });

    /// <summary>The same for who signs without an account, when the hour of their code was over.</summary>
    public static Task AnswerTooLateByCode(HttpContext context, string door) => AnswerUnsigned(context, _tooLateByCode with { First = (door, "Get a new code") });

    /// <summary>A declaration is not given back: what is signed is read again first.</summary>
    private static async Task AnswerUnsigned(HttpContext context, FaultWords words) =>
        await Write(context, StatusCodes.Status401Unauthorized, words, (await SentPost.Of(context.Request))?.Without(KeptPosts.Signature));

    private static async Task Answer(HttpContext context, int status, FaultWords words) =>
        await Write(context, status, words, words.Again is null ? null : await SentPost.Of(context.Request));

    private static async Task Write(HttpContext context, int status, FaultWords words, SentPost? sent)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        await context.Response.WriteAsync(FaultPage.Of(words, sent));
    }

    private sealed class Fault;
}
