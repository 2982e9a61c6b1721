using Microsoft.AspNetCore.Mvc.Rendering;

namespace SuppoRTT.Web.Features.Components;

/// <summary>One line of the error summary: what is wrong, and the element where it is put right.</summary>
public sealed record FieldError(string Message, string? Target);

/// <summary>
/// The errors of a page in the order of its questions. The layout is drawn after the page, so each field has said by then
/// where it stands; an error that no field has claimed comes last, without a link: there is nothing to lead to.
/// </summary>
public static class FieldErrors
{
    private static readonly object _key = new();

    /// <summary>A field says that the errors of this name are put right in this element, and what is wrong if it was told directly.</summary>
    public static void Claim(ViewContext view, string name, string elementId, string? error = null)
    {
        var claims = Claims(view);
        if (!claims.Exists(claim => claim.IsOf(name)))
        {
            claims.Add(new(name, elementId, error));
        }
    }

    /// <summary>Every error of the page, each with its target.</summary>
    public static IReadOnlyList<FieldError> Of(ViewContext view)
    {
        var claims = Claims(view);
        var told = view.ViewData.ModelState.Where(entry => entry.Value is { Errors.Count: > 0 }).ToList();
        var claimed = claims.SelectMany(claim => told.Where(entry => claim.IsOf(entry.Key))
            .SelectMany(entry => entry.Value!.Errors.Select(error => error.ErrorMessage))
            .Append(claim.Error)
            .OfType<string>()
            .Select(message => new FieldError(message, claim.ElementId)));
        var others = told.Where(entry => !claims.Exists(claim => claim.IsOf(entry.Key)))
            .SelectMany(entry => entry.Value!.Errors.Select(error => new FieldError(error.ErrorMessage, null)));
        return [.. claimed.Concat(others).DistinctBy(error => (error.Message, error.Target))];
    }

    /// <summary>The id of the element for a posted name: <c>Posts[0].Grade</c> is <c>Posts_0__Grade</c>.</summary>
    public static string? ElementId(string name) => name.Length == 0 ? null : TagBuilder.CreateSanitizedId(name, "_");

    private static List<Claimed> Claims(ViewContext view)
    {
        if (view.HttpContext.Items[_key] is not List<Claimed> claims)
        {
            view.HttpContext.Items[_key] = claims = [];
        }

        return claims;
    }

    private sealed record Claimed(string Name, string ElementId, string? Error)
    {
        public bool IsOf(string name) => Name.Equals(name, StringComparison.OrdinalIgnoreCase);
    }
}
