using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Tenancy;
using SuppoRTT.Web.Infrastructure.Handovers;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Infrastructure.Tenancy;

/// <summary>Chooses the deanery named in the address, and finds out who is asking there. To somebody who is no member the address does not exist.</summary>
internal sealed class DeaneryMiddleware(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context, SuppoRTTContext db, CurrentDeanery current, CurrentActor actor, HandoverGate handovers) =>
        // No page has this address, or none that is asked for in this way.
        context.GetEndpoint() is not RouteEndpoint ? AnswerUnknown(context, isPublic: false)
        : context.GetRouteValue("deanery") is string slug ? Enter(slug.ToLowerInvariant(), context, db, current, actor, handovers)
        : next(context);

    private async Task Enter(string slug, HttpContext context, SuppoRTTContext db, CurrentDeanery current, CurrentActor actor, HandoverGate handovers)
    {
        var deanery = await db.Deaneries.AsNoTracking().SingleOrDefaultAsync(d => d.Slug == slug, context.RequestAborted);
        var isPublic = context.GetEndpoint()?.Metadata.GetMetadata<PublicPageAttribute>() is not null;
        if (deanery is null)
        {
            await AnswerUnknown(context, isPublic);
            return;
        }

        current.Choose(deanery);
        await handovers.Settle(deanery.Id, context.RequestAborted);
        await actor.FindOut(context.User, context.RequestAborted);
        if (!isPublic && context.User.Identity?.IsAuthenticated == true && !actor.IsMember)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        await next(context);
    }

    /// <summary>Whether a deanery exists is told on its landing page only: elsewhere a visitor who is not signed in is asked to, either way.</summary>
    private static async Task AnswerUnknown(HttpContext context, bool isPublic)
    {
        if (isPublic || context.User.Identity?.IsAuthenticated == true)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        await Microsoft.AspNetCore.Authentication.AuthenticationHttpContextExtensions.ChallengeAsync(context);
    }
}
