using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

using SuppoRTT.Data;
using SuppoRTT.Data.Definitions;
using SuppoRTT.Data.Guests;
using SuppoRTT.Data.Tenancy;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.Forms;

namespace SuppoRTT.Web.Infrastructure.Mvc;

/// <summary>What the conflict page shows: the rule, the way on, and what was typed, so that it can be copied.</summary>
/// <param name="Rule">Why it could not be done.</param>
/// <param name="Address">The way on.</param>
/// <param name="Typed">What was typed.</param>
/// <param name="IsGone">Whether the page itself is not for this person any more, so that the way on is their home.</param>
public sealed record ConflictPage(string Rule, string Address, IReadOnlyList<TypedField> Typed, bool IsGone = false)
{
    /// <summary>Whom to ask if it still has to be done; null where no deanery is known.</summary>
    public Contact? Ask { get; init; }
}

/// <summary>The answer with 409: why it could not be done, and what was typed.</summary>
internal sealed class ConflictAnswer(DefinitionStore definitions, ListedNames names, SuppoRTTContext db, CurrentDeanery deanery)
{
    /// <summary>Under which a request holds what was kept of an earlier one.</summary>
    public const string Kept = "KeptWords";

    public async Task<ViewResult> To(ActionContext context, string rule, string address, bool isGone = false) =>
        await To(rule, address, await Typed(context), context.HttpContext.RequestAborted, isGone);

    public async Task<ViewResult> To(string rule, string address, IReadOnlyList<TypedField> typed, CancellationToken cancellation, bool isGone = false)
    {
        var page = new ConflictPage(rule, address, typed, isGone)
        {
            Ask = deanery.IsChosen ? (await definitions.Rules(cancellation)).Rules.Contact : null,
        };
        return new ViewResult
        {
            ViewName = "Conflict",
            StatusCode = StatusCodes.Status409Conflict,
            ViewData = new ViewDataDictionary<ConflictPage>(new EmptyModelMetadataProvider(), new ModelStateDictionary()) { Model = page },
        };
    }

    /// <summary>What was sent, or was kept of it when a sign-in had ended.</summary>
    public async Task<IReadOnlyList<TypedField>> Typed(ActionContext context)
    {
        var (http, input) = (context.HttpContext, Input(context));
        return (http.Request.HasFormContentType ? http.Request.Form : http.Items[Kept] as IFormCollection) is not { } form ? []
            : TypedField.Of(form, await Filled(context, form), input, await names.Of(form, input, http.RequestAborted));
    }

    /// <summary>What the page posts, which says how it asks.</summary>
    private static Type? Input(ActionContext context) => (context.ActionDescriptor as ControllerActionDescriptor)?.ControllerTypeInfo.DeclaredMethods
        .SelectMany(m => m.GetParameters()).Select(p => p.ParameterType).FirstOrDefault(t => t.Name.EndsWith("Input", StringComparison.Ordinal));

    /// <summary>The form whose section was being filled in, or of which questions were ticked, for the words of its questions; null on other pages.</summary>
    private async Task<FormDefinition?> Filled(ActionContext context, IFormCollection form) =>
        (context.RouteData.Values.ContainsKey("section") || form.Keys.Any(TypedField.IsTicked)) && await FormOf(context) is { } key
            ? (await definitions.FormToday(key, context.HttpContext.RequestAborted))?.Definition : null;

    /// <summary>The form that the address names, or to which the link of a guest leads.</summary>
    private async Task<string?> FormOf(ActionContext context) => context.RouteData.Values is var route && route.GetValueOrDefault("form") is string key ? key
        : route.GetValueOrDefault("token") is string secret ? await db.FormBehind(secret, context.HttpContext.RequestAborted)
        : null;
}
