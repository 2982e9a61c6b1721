using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Primitives;

namespace SuppoRTT.Web.Infrastructure.Mvc;

/// <summary>What was typed when a sign-in, or the hour of a code, had ended, in the fields of its page again.</summary>
internal static class KeptFieldsExtensions
{
    public static void ShowKept(this ActionExecutingContext context, IEnumerable<KeyValuePair<string, StringValues>> fields) => ((Controller)context.Controller).ShowKept(fields, "Your sign-in had ended while you were typing.");

    /// <summary>Fills the fields, and says above the page why they are filled.</summary>
    public static void ShowKept(this Controller page, IEnumerable<KeyValuePair<string, StringValues>> fields, string why)
    {
        foreach (var (name, typed) in fields)
        {
            page.ModelState.SetModelValue(name, new ValueProviderResult(typed));
        }

        page.ViewData["Kept"] = why;
    }
}
