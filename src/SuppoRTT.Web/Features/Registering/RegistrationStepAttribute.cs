using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Primitives;

using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Web.Features.Absences;
using SuppoRTT.Web.Infrastructure.Mvc;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Registering;

/// <summary>A page of a registration: opens it for who began it, and keeps what they type when their sign-in has ended.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RegistrationStepAttribute : Attribute, IFilterFactory
{
    public bool IsReusable => false;

    public IFilterMetadata CreateInstance(IServiceProvider serviceProvider) => ActivatorUtilities.CreateInstance<RegistrationStepFilter>(serviceProvider);
}

/// <summary>Without a registration to go on with there is the absence that it became, or the way to begin again.</summary>
internal sealed class RegistrationStepFilter(Registrations registrations, CurrentActor actor, SuppoRTTContext db, AbsenceLinks absences) : IAsyncActionFilter
{
    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        var (http, reference) = (context.HttpContext, Reference.Normalise(context.RouteData.Values["registration"] as string));
        if (await registrations.Open(http, reference, actor.Actor))
        {
            ShowKept(context);
            await next();
            return;
        }

        var became = reference is not null && await db.Absences.VisibleTo(actor.Actor).AnyAsync(a => a.Reference == reference, http.RequestAborted);
        context.Result = became ? new RedirectResult(absences.ShowAbsence(reference!)) : await Gone(context);
    }

    /// <summary>What was just typed is given back, to be copied.</summary>
    private static async Task<ViewResult> Gone(ActionExecutingContext context) => new()
    {
        ViewName = "_RegistrationGone",
        StatusCode = StatusCodes.Status404NotFound,
        ViewData = new ViewDataDictionary<IReadOnlyList<TypedField>>(new EmptyModelMetadataProvider(), new ModelStateDictionary())
        {
            Model = await context.HttpContext.RequestServices.GetRequiredService<ConflictAnswer>().Typed(context),
        },
    };

    /// <summary>What was typed when the sign-in had ended stands in the fields of its page again.</summary>
    private void ShowKept(ActionExecutingContext context)
    {
        var http = context.HttpContext;
        if (HttpMethods.IsGet(http.Request.Method) && registrations.Draft.Kept is { } kept && http.Request.Path.Value!.EndsWith("/" + kept.Page, StringComparison.Ordinal))
        {
            context.ShowKept(kept.Fields.Select(f => KeyValuePair.Create(f.Key, new StringValues(f.Value))));
        }
    }
}
