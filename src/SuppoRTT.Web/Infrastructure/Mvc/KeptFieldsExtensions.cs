using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Primitives;

namespace SuppoRTT.Web.Infrastructure.Mvc;

/// <summary>What was typed when a sign-in had ended, in the fields of its page again.</summary>
internal static class KeptFieldsExtensions
{
    public static void ShowKept(this ActionExecutingContext context, IEnumerable<KeyValuePair<string, StringValues>> fields)
    {
        foreach (var (name, typed) in fields)
        {
            context.ModelState.SetModelValue(name, new ValueProviderResult(typed));
        }

        ((Controller)context.Controller).ViewData["Kept"] = true;
    }
}
