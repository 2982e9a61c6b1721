using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Domain.Common;

namespace SuppoRTT.Web.Infrastructure.Mvc;

/// <summary>What the conflict page shows: the rule, the way on, and what was typed, so that it can be copied.</summary>
public sealed record ConflictPage(string Rule, string Address, IReadOnlyList<string> Typed);

/// <summary>The page was stale or forged, or somebody else was faster: said with 409, nothing changed, nothing typed is lost.</summary>
internal sealed class ConflictFilter : IExceptionFilter
{
    private const string SomebodyWasFaster = "Somebody else changed this while you had it open.";

    // A field that people do not type: tokens, tickets, revisions, buttons.
    private static readonly HashSet<string> _silent = new(StringComparer.OrdinalIgnoreCase) { "then", "ticket", "revision", "version", "step", "questions", "password" };

    public void OnException(ExceptionContext context)
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
        var page = new ConflictPage(rule, request.Path + request.QueryString, request.HasFormContentType ? Typed(request.Form) : []);
        context.Result = new ViewResult
        {
            ViewName = "Conflict",
            StatusCode = StatusCodes.Status409Conflict,
            ViewData = new ViewDataDictionary<ConflictPage>(new EmptyModelMetadataProvider(), new ModelStateDictionary()) { Model = page },
        };
        context.ExceptionHandled = true;
    }

    private static List<string> Typed(IFormCollection form) => [.. form
        .Where(f => !f.Key.StartsWith('_') && !_silent.Contains(f.Key))
        .SelectMany(f => f.Value)
        .OfType<string>()
        .Where(v => v.Length > 10), .. Dates(form)];

    /// <summary>Each date that was typed in three fields, in one line.</summary>
    private static IEnumerable<string> Dates(IFormCollection form) => form.Keys
        .Where(k => k.EndsWith(".Day", StringComparison.Ordinal)).Select(k => k[..^4])
        .Select(name => $"{form[name + ".Day"]} {form[name + ".Month"]} {form[name + ".Year"]}".Trim())
        .Where(date => date.Length > 0);
}
