using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Definitions;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Forms;

namespace SuppoRTT.Web.Infrastructure.Mvc;

/// <summary>What the conflict page shows: the rule, the way on, and what was typed, so that it can be copied.</summary>
public sealed record ConflictPage(string Rule, string Address, IReadOnlyList<TypedField> Typed);

/// <summary>The page was stale or forged, or somebody else was faster: said with 409, nothing changed, nothing typed is lost.</summary>
internal sealed class ConflictFilter(DefinitionStore definitions, ListedNames names) : IAsyncExceptionFilter
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
        var page = new ConflictPage(rule, request.Path + request.QueryString, request.HasFormContentType ? await Typed(context, request.Form) : []);
        context.Result = new ViewResult
        {
            ViewName = "Conflict",
            StatusCode = StatusCodes.Status409Conflict,
            ViewData = new ViewDataDictionary<ConflictPage>(new EmptyModelMetadataProvider(), new ModelStateDictionary()) { Model = page },
        };
        context.ExceptionHandled = true;
    }

    private async Task<IReadOnlyList<TypedField>> Typed(ExceptionContext context, IFormCollection form)
    {
        var input = context.ActionDescriptor.Parameters.Select(p => p.ParameterType).FirstOrDefault(t => t.Name.EndsWith("Input", StringComparison.Ordinal));
        return TypedField.Of(form, await Filled(context), input, await names.Of(form, input, context.HttpContext.RequestAborted));
    }

    /// <summary>The form whose section was being filled in, for the words of its questions; null on other pages.</summary>
    private async Task<FormDefinition?> Filled(ExceptionContext context) =>
        context.RouteData.Values is var route && route.ContainsKey("section") && route.GetValueOrDefault("form") is string key
            ? (await definitions.FormToday(key, context.HttpContext.RequestAborted))?.Definition : null;
}
