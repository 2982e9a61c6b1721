using Microsoft.AspNetCore.Antiforgery;

using SuppoRTT.Data.Tenancy;
using SuppoRTT.Web.Features.Account;
using SuppoRTT.Web.Infrastructure;
using SuppoRTT.Web.Infrastructure.Mvc;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Forms;

/// <summary>
/// Keeps what somebody typed when their sign-in has ended: as answers of that person alone, nothing more, shown to them when they open the section again. Answers with the sign-in page. Of a page older than its ticket nothing is kept: what was typed is given back.
/// </summary>
public sealed class KeepTypedMiddleware(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context, FormTickets tickets, IAntiforgery antiforgery, CurrentDeanery deanery, KeepTypedHandler handler, AccountLinks account, FormLinks links)
    {
        if (!HttpMethods.IsPost(context.Request.Method) || context.GetEndpoint()?.Metadata.GetMetadata<KeepsWhatWasTypedAttribute>() is not { } keeps
            || !deanery.IsChosen || !context.Request.HasFormContentType)
        {
            await next(context);
            return;
        }

        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var isValid = context.User.PersonId() is not null && await antiforgery.IsRequestValidAsync(context);
        if (isValid || tickets.Open(form["Ticket"]) is not { } ticket || ticket.DeaneryId != deanery.Id.Value)
        {
            await (keeps.IsWhileTyping && context.User.PersonId() is null ? SayItIsNotKept(context)
                : !isValid && !keeps.IsWhileTyping && tickets.IsOurs(form["Ticket"], deanery.Id.Value) ? Faults.AnswerTooOld(context, account.SignIn())
                : next(context));
            return;
        }

        var window = KeptWindows.Of(form["Ticket"]);
        await handler.Handle(ticket, window, form.ToDictionary(f => f.Key, f => (IReadOnlyList<string>)[.. f.Value.OfType<string>()]), context.RequestAborted);
        context.Response.Redirect(account.SignIn(KeptWindows.Address(links.FillSection((string)context.GetRouteValue("reference")!, ticket.Form, ticket.Section), window), isKept: true));
    }

    /// <summary>The page was open for longer than its ticket is good: the script says so before the words are sent and lost.</summary>
    private static Task SayItIsNotKept(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        return context.Response.WriteAsJsonAsync(new { isKept = false }, context.RequestAborted);
    }
}
