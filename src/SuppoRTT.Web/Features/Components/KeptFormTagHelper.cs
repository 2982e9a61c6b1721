using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

using SuppoRTT.Web.Infrastructure.Mvc;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Components;

/// <summary>The form of a page that keeps what is sent when a sign-in has ended: says, sealed, who opened it.</summary>
[HtmlTargetElement("form", Attributes = "[method='post']")]
public sealed class KeptFormTagHelper : TagHelper
{
    private const string Shown = "the form of the page is shown";

    /// <summary>Whether the page that was written has a form that is sent to itself.</summary>
    public static bool IsShown(HttpContext http) => http.Items.ContainsKey(Shown);

    /// <summary>The view that is being written.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var http = View.HttpContext;
        var isAnotherPages = context.AllAttributes.ContainsName("action");
        if (!isAnotherPages)
        {
            http.Items[Shown] = true;
        }

        if (!isAnotherPages && http.User.PersonId() is { } person && http.GetEndpoint()?.Metadata.GetMetadata<KeepsPostAttribute>() is not null)
        {
            output.PostContent.AppendHtml(Hidden(PostTickets.Field, http.RequestServices.GetRequiredService<PostTickets>().Seal(person, http.Request.Path.Value!)));
            foreach (var window in Windows(http))
            {
                output.PostContent.AppendHtml(Hidden(KeptWindows.Field, window));
            }
        }
    }

    /// <summary>The windows whose kept words stand in the page, also when it is shown again with what is wrong: then what was kept of the page itself is older than it.</summary>
    private IReadOnlyList<string> Windows(HttpContext http) => View.ViewData[KeptWindows.Field] is string window ? [window]
        : HttpMethods.IsPost(http.Request.Method) && http.Request.HasFormContentType ? http.RequestServices.GetRequiredService<KeptPosts>().WindowsOf(http, http.Request.Form)
        : [];

    private static TagBuilder Hidden(string name, string value) => new("input")
    {
        TagRenderMode = TagRenderMode.SelfClosing,
        Attributes = { ["type"] = "hidden", ["name"] = name, ["value"] = value },
    };
}
