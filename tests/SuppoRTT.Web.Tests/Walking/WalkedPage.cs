using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

using SuppoRTT.Domain.People;
using SuppoRTT.Testing;
using SuppoRTT.Web.Features;
using SuppoRTT.Web.Testing;

namespace SuppoRTT.Web.Tests.Walking;

/// <summary>One address of the running portal with one of its verbs, and who it is for by docs/pages.md.</summary>
internal sealed record WalkedPage(string Route, string Verb, IReadOnlyList<string> Parameters, string For)
{
    /// <summary>Whether it is about one absence.</summary>
    public bool IsOfAnAbsence => Parameters.Contains("reference");

    /// <summary>Whether it goes on with a registration that somebody has begun; to anybody else it is not there.</summary>
    public bool IsOfARegistration => Parameters.Contains("registration");

    public bool IsOfADeanery => Route.StartsWith("/{deanery}/", StringComparison.Ordinal);

    /// <summary>Every page that the running portal answers, with each verb.</summary>
    public static IReadOnlyList<WalkedPage> AllOf(Portal portal) => [.. portal.Services.GetRequiredService<EndpointDataSource>().Endpoints
        .OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.Metadata.GetMetadata<ControllerActionDescriptor>() is not null)
        .SelectMany(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Where(verb => verb is "GET" or "POST").Select(verb => Of(endpoint, verb)))
        .OrderBy(page => page.Route, StringComparer.Ordinal)];

    public bool IsFor(Member member) => For == PageList.EveryRole || For.Split(", ").Contains(RoleWords.Of(member.Role));

    /// <summary>The address with its values; other values go before those that belong to the situation.</summary>
    public string Address(string deanery, string reference, IReadOnlyDictionary<string, string>? others = null) => string.Join('/', Route.Split('/').Select(word => word.Trim('{', '}').Split(':')[0] switch
    {
        _ when !word.StartsWith('{') => word,
        "deanery" => deanery,
        "reference" => reference,
        var name => others?.GetValueOrDefault(name) ?? Situation.Values[name],
    }));

    public override string ToString() => $"{Verb} {Route}";

    private static WalkedPage Of(RouteEndpoint endpoint, string verb)
    {
        var route = "/" + endpoint.RoutePattern.RawText!.TrimStart('/');
        return new WalkedPage(route, verb, [.. endpoint.RoutePattern.Parameters.Select(parameter => parameter.Name)], PageList.Pages.SingleOrDefault(page => page.Address == route)?.For ?? "nobody");
    }
}
