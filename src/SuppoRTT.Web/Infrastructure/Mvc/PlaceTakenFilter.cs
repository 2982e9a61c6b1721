using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Domain.Common;
using SuppoRTT.Web.Features.Home;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Infrastructure.Mvc;

/// <summary>
/// Somebody took a part in an absence and had a page open on which one types for long, and meanwhile the part is another’s: what they typed is given back to them with 409, and nothing else.
/// Whoever never took part finds nothing (404), as before.
/// </summary>
internal sealed class PlaceTakenFilter(SuppoRTTContext db, CurrentActor current, ConflictAnswer answer, HomeLinks home) : IAsyncActionFilter
{
    private const string Rule = "This is not yours to do any more: somebody else does it now, or it is not there any more. What you typed is below, so that you can give it to them.";

    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        var done = await next();
        if (done.Result is NotFoundResult && HttpMethods.IsPost(context.HttpContext.Request.Method) && IsTypedInto(context) && current.IsMember
            && context.RouteData.Values.GetValueOrDefault("reference") is string reference && await TookPart(reference, context.HttpContext.RequestAborted))
        {
            done.Result = await answer.To(done, Rule, home.Home(), isGone: true);
        }
    }

    private static bool IsTypedInto(ActionExecutingContext context) =>
        context.ActionDescriptor.EndpointMetadata.Any(m => m is KeepsPostAttribute or KeepsWhatWasTypedAttribute);

    private async Task<bool> TookPart(string reference, CancellationToken cancellation)
    {
        var (person, known) = (current.Actor.Id, Reference.Normalise(reference));
        return await db.Absences.AnyAsync(a => a.Reference == known && a.Participations.Any(p => p.PersonId == person), cancellation);
    }
}
