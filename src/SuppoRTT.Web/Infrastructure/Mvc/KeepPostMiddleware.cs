using Microsoft.AspNetCore.Antiforgery;

using SuppoRTT.Web.Features.Account;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Infrastructure.Mvc;

/// <summary>Keeps what somebody sent from a page that keeps it, when their sign-in or its token had lapsed. Answers with the sign-in page; what is too long to be kept is given back.</summary>
internal sealed class KeepPostMiddleware(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context, IAntiforgery antiforgery, KeptPosts kept, AccountLinks account)
    {
        if (!HttpMethods.IsPost(context.Request.Method) || context.GetEndpoint()?.Metadata.GetMetadata<KeepsPostAttribute>() is null || !context.Request.HasFormContentType)
        {
            await next(context);
            return;
        }

        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var isValid = context.User.PersonId() is not null && await antiforgery.IsRequestValidAsync(context);
        var keeping = isValid ? new Keeping(null) : kept.Keep(context, form);
        if (keeping.Window is { } window)
        {
            context.Response.Redirect(account.SignIn(KeptWindows.Address(context.Request.Path.Value!, window), isKept: true));
        }
        else
        {
            await (keeping.IsTooLong ? Faults.AnswerTooLate(context, account.SignIn()) : next(context));
        }
    }
}
