using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Domain.Common;

namespace SuppoRTT.Web.Infrastructure.Mvc;

/// <summary>The page was stale or forged, or somebody else was faster: said with 409, nothing changed, nothing typed is lost.</summary>
internal sealed class ConflictFilter(ConflictAnswer answer) : IAsyncExceptionFilter
{
    private const string SomebodyWasFaster = "Somebody else changed this while you had it open.";

    public async Task OnExceptionAsync(ExceptionContext context)
    {
        var rule = context.Exception switch
        {
            RuleBrokenException broken => broken.Message,
            DbUpdateConcurrencyException => SomebodyWasFaster,
            DbUpdateException e when DatabaseFaults.IsDuplicate(e) => SomebodyWasFaster,
            _ => null,
        };
        if (rule is null)
        {
            return;
        }

        var request = context.HttpContext.Request;
        context.Result = await answer.To(context, rule, request.Path + request.QueryString);
        context.ExceptionHandled = true;
    }
}
