using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Primitives;

using SuppoRTT.Web.Features.Home;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Infrastructure.Mvc;

/// <summary>A page on which somebody may type for long: what they send when their sign-in has ended stands in it again when they are back.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class KeepsPostAttribute : Attribute, IFilterFactory
{
    public bool IsReusable => false;

    public IFilterMetadata CreateInstance(IServiceProvider serviceProvider) => ActivatorUtilities.CreateInstance<KeptPostFilter>(serviceProvider);
}

/// <summary>Fills the fields of a page with what was kept, until it is sent. Where the page has no fields for it any more, it is shown to be copied.</summary>
internal sealed class KeptPostFilter(KeptPosts kept, ConflictAnswer answer, HomeLinks home) : IAsyncActionFilter
{
    private const string Closed = "This page cannot be opened any more.";
    private const string NotYours = "This is not yours to do any more: somebody else does it now, or it is not there any more.";

    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        var http = context.HttpContext;
        if (HttpMethods.IsGet(http.Request.Method) && http.User.PersonId() is { } person && kept.Of(http, person) is { } post)
        {
            context.ShowKept(post);
            http.Items[ConflictAnswer.Kept] = new FormCollection(post.Fields.ToDictionary(f => f.Key, f => new StringValues(f.Value)));
            await ShowInVain(await next());
        }
        else
        {
            ForgetSent(await next());
        }
    }

    private async Task ShowInVain(ActionExecutedContext done)
    {
        if (done.Result is ViewResult page)
        {
            page.ViewData[ConflictAnswer.Kept] = await answer.Typed(done);
        }
        else if (done.Result is RedirectResult elsewhere)
        {
            done.Result = await answer.To(done, KeptFieldsExtensions.TooLate(Closed), elsewhere.Url);
        }
        else if (done.Result is NotFoundResult or ForbidResult)
        {
            done.Result = await answer.To(done, KeptFieldsExtensions.TooLate(NotYours), home.Home(), isGone: true);
        }
    }

    private void ForgetSent(ActionExecutedContext done)
    {
        var request = done.HttpContext.Request;
        if (HttpMethods.IsPost(request.Method) && done.Result is RedirectResult && request.HasFormContentType)
        {
            kept.Forget(done.HttpContext, kept.WindowsOf(done.HttpContext, request.Form));
        }
    }
}
