using Microsoft.AspNetCore.Mvc.Rendering;

namespace SuppoRTT.Web.Features.Components;

/// <summary>One line of the error summary: what is wrong, and the element where it is put right.</summary>
public sealed record FieldError(string Message, string? Target);

/// <summary>
/// The errors of a page in the order of its questions. The layout is drawn after the page, so each field has said by then
/// where it stands; an error that no field has claimed comes last, with a link only if its key names something.
/// </summary>
public static class FieldErrors
{
    private static readonly object Key = new();

    /// <summary>A field says that the errors of this key are put right in this element.</summary>
    public static void Claim(ViewContext view, string key, string elementId)
    {
        var targets = Targets(view);
        if (!targets.Exists(target => target.Key.Equals(key, StringComparison.OrdinalIgnoreCase)))
        {
            targets.Add(new(key, elementId));
        }
    }

    /// <summary>Every error of the page, each with its target.</summary>
    public static IReadOnlyList<FieldError> Of(ViewContext view)
    {
        var targets = Targets(view);
        return view.ViewData.ModelState
            .Where(entry => entry.Value is { Errors.Count: > 0 })
            .Select(entry => (entry.Key, entry.Value!.Errors, Position: targets.FindIndex(t => t.Key.Equals(entry.Key, StringComparison.OrdinalIgnoreCase))))
            .OrderBy(entry => entry.Position < 0 ? int.MaxValue : entry.Position)
            .SelectMany(entry => entry.Errors.Select(error => new FieldError(
                error.ErrorMessage,
                entry.Position >= 0 ? targets[entry.Position].Value : ElementId(entry.Key))))
            .Distinct()
            .ToList();
    }

    /// <summary>The id of the element for a posted name: <c>Posts[0].Grade</c> is <c>Posts_0__Grade</c>.</summary>
    public static string? ElementId(string name) => name.Length == 0 ? null : TagBuilder.CreateSanitizedId(name, "_");

    private static List<KeyValuePair<string, string>> Targets(ViewContext view)
    {
        if (view.HttpContext.Items[Key] is not List<KeyValuePair<string, string>> targets)
        {
            view.HttpContext.Items[Key] = targets = [];
        }

        return targets;
    }
}
