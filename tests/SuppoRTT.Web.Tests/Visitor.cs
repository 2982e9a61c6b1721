using System.Net;

using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests;

/// <summary>A browser without the pixels: opens a page, fills in its form, presses a button, and sends what a browser would send.</summary>
public sealed class Visitor(HttpClient http)
{
    public HttpClient Http { get; } = http;

    public Task<HttpResponseMessage> Get(string path) => Http.GetAsync(new Uri(path, UriKind.Relative));

    /// <summary>Opens a page that must be there.</summary>
    public async Task<IHtmlDocument> Open(string path)
    {
        using var response = await Get(path);
        response.StatusCode.ShouldBe(HttpStatusCode.OK, $"GET {path} led to {response.Headers.Location}");
        var page = await response.Html();
        page.Location.Href = "https://localhost" + path;
        return page;
    }

    public async Task SignIn(string email, string password = Cast.Password)
    {
        using var response = await Send(await Open("/sign-in"), "/sign-in", ("Email", email), ("Password", password));
        response.StatusCode.ShouldBe(HttpStatusCode.Redirect, $"{email} was not signed in");
    }

    /// <summary>Sends the form of a page with what stands in it, changed by these answers; a name that the form lacks is added, null leaves it out.</summary>
    public Task<HttpResponseMessage> Send(IHtmlDocument page, string path, params (string Name, string? Value)[] answers)
    {
        var form = page.QuerySelectorAll<IHtmlFormElement>("main form").FirstOrDefault(f => f.Method == "post")
            ?? page.QuerySelectorAll<IHtmlFormElement>("form").First();
        return Post(path, Fields(form).Where(f => answers.All(a => a.Name != f.Key))
            .Concat(answers.Where(a => a.Value is not null).Select(a => KeyValuePair.Create(a.Name, a.Value!))));
    }

    public Task<HttpResponseMessage> Post(string path, IEnumerable<KeyValuePair<string, string>> fields) =>
        Http.PostAsync(new Uri(path, UriKind.Relative), new FormUrlEncodedContent(fields));

    public Task<HttpResponseMessage> PostWithoutToken(string path) => Post(path, []);

    /// <summary>Where somebody comes back to by signing in, once something that they typed is kept.</summary>
    public static string BackTo(HttpResponseMessage kept)
    {
        var signIn = kept.Headers.Location!.ToString();
        signIn.ShouldEndWith("&kept=true");
        return Uri.UnescapeDataString(signIn["/sign-in?returnTo=".Length..^"&kept=true".Length]);
    }

    /// <summary>What a browser would send of a form: every field that has a name and is not a button, an unticked box or disabled.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Fields(IHtmlFormElement form)
    {
        foreach (var element in form.Elements.OfType<IHtmlElement>().Where(e => e.GetAttribute("name") is { Length: > 0 } && !e.HasAttribute("disabled")))
        {
            var name = element.GetAttribute("name")!;
            switch (element)
            {
                case IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } or IHtmlButtonElement or IHtmlInputElement { Type: "submit" }:
                    break;
                case IHtmlInputElement input:
                    yield return KeyValuePair.Create(name, input.Value);
                    break;
                case IHtmlTextAreaElement area:
                    yield return KeyValuePair.Create(name, area.Value);
                    break;
                case IHtmlSelectElement select:
                    yield return KeyValuePair.Create(name, select.Value ?? "");
                    break;
            }
        }
    }
}

public static class PortalExtensions
{
    public static async Task<Visitor> Visitor(this Portal portal)
    {
        await portal.Prepare();
        return new Visitor(portal.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = true, BaseAddress = new Uri("https://localhost") }));
    }

    public static async Task<Visitor> SignedInAs(this Portal portal, Member member)
    {
        var visitor = await portal.Visitor();
        await visitor.SignIn(member.Email);
        return visitor;
    }
}

public static class HtmlExtensions
{
    public static async Task<IHtmlDocument> Html(this HttpResponseMessage response) =>
        (IHtmlDocument)await BrowsingContext.New(Configuration.Default).OpenAsync(r => r.Content(response.Content.ReadAsStream()));

    /// <summary>The words of an element, with single spaces.</summary>
    public static string Words(this IParentNode page, string selector) =>
        string.Join(' ', (page.QuerySelector(selector)?.TextContent ?? $"(no {selector})").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The lines of the error summary.</summary>
    public static IReadOnlyList<string> Errors(this IParentNode page) => [.. page.QuerySelectorAll(".nhsuk-error-summary__list li").Select(e => e.TextContent.Trim())];
}
