using Microsoft.AspNetCore.Antiforgery;

using SuppoRTT.Data.Tenancy;
using SuppoRTT.Web.Features.Account;
using SuppoRTT.Web.Infrastructure;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Registering;

/// <summary>
/// Keeps what somebody typed into a registration when their sign-in has ended: with the sealed answers that their browser holds, shown to them alone when they are back. Answers with the sign-in page; what is too long
/// to be kept is given back.
/// </summary>
internal sealed class KeepRegistrationMiddleware(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context, IAntiforgery antiforgery, CurrentDeanery deanery, SealedCookies cookies, TimeProvider time)
    {
        if (!HttpMethods.IsPost(context.Request.Method) || context.GetEndpoint()?.Metadata.GetMetadata<RegistrationStepAttribute>() is null
            || !deanery.IsChosen || !context.Request.HasFormContentType)
        {
            await next(context);
            return;
        }

        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var isValid = context.User.PersonId() is not null && await antiforgery.IsRequestValidAsync(context);
        var draft = isValid ? null : cookies.Read<RegistrationDraft>(context, Registrations.Cookie);
        if (draft is null || draft.DeaneryId != deanery.Id.Value || !Registrations.IsFresh(draft, time))
        {
            await next(context);
            return;
        }

        var path = context.Request.Path.Value!;
        var fields = form.Where(f => !f.Key.StartsWith('_')).ToDictionary(f => f.Key, f => f.Value.ToString());
        var account = context.RequestServices.GetRequiredService<AccountLinks>();
        if (cookies.Write(context, Registrations.Cookie, path[..path.LastIndexOf('/')], draft with { Kept = new KeptFields(path[(path.LastIndexOf('/') + 1)..], fields) }))
        {
            context.Response.Redirect(account.SignIn(path, isKept: true));
        }
        else
        {
            await Faults.AnswerTooLate(context, account.SignIn());
        }
    }
}
