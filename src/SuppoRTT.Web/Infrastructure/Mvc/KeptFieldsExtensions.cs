using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Primitives;

using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Infrastructure.Mvc;

/// <summary>What was typed when a sign-in, or the hour of a code, had ended, in the fields of its page again.</summary>
internal static class KeptFieldsExtensions
{
    private const string Ended = "Your sign-in had ended while you were typing.";

    /// <summary>Why it cannot be sent any more.</summary>
    public static string TooLate(string why) => $"{why} {Ended} We kept what you typed: it is below.";

    public static void ShowKept(this ActionExecutingContext context, KeptPost kept) => ((Controller)context.Controller).ShowKept(kept, Ended);

    public static void ShowKept(this ActionExecutingContext context, IEnumerable<KeyValuePair<string, StringValues>> fields) => ((Controller)context.Controller).ShowKept(fields, Ended);

    /// <summary>The same, of one window.</summary>
    public static void ShowKept(this Controller page, KeptPost kept, string why)
    {
        page.ShowKept(kept.Fields.Select(f => KeyValuePair.Create(f.Key, new StringValues(f.Value))), why);
        page.ViewData[KeptWindows.Field] = kept.Window;
    }

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
