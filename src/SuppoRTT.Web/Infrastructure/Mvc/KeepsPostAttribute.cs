using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Infrastructure.Mvc;

/// <summary>A page on which somebody may type for long: what they send when their sign-in has ended stands in it again when they are back.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class KeepsPostAttribute : Attribute, IFilterFactory
{
    public bool IsReusable => false;

    public IFilterMetadata CreateInstance(IServiceProvider serviceProvider) => ActivatorUtilities.CreateInstance<KeptPostFilter>(serviceProvider);
}

/// <summary>Fills the fields of a page with what was kept, until it is sent.</summary>
internal sealed class KeptPostFilter(KeptPosts kept) : IActionFilter
{
    public void OnActionExecuting(ActionExecutingContext context)
    {
        var http = context.HttpContext;
        if (HttpMethods.IsGet(http.Request.Method) && http.User.PersonId() is { } person && kept.Of(http, person) is { } post)
        {
            context.ShowKept(post);
        }
    }

    public void OnActionExecuted(ActionExecutedContext context)
    {
        var request = context.HttpContext.Request;
        if (HttpMethods.IsPost(request.Method) && context.Result is RedirectResult && request.HasFormContentType && request.Form[KeptWindows.Field].ToString() is { Length: > 0 } window)
        {
            kept.Forget(context.HttpContext, window);
        }
    }
}
