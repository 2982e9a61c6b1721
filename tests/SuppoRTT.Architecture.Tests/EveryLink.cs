using System.Reflection;

using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Extensions.DependencyInjection;

using SuppoRTT.Architecture.Tests.Rules;
using SuppoRTT.Data.Tenancy;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Web.Features;
using SuppoRTT.Web.Testing;

namespace SuppoRTT.Architecture.Tests;

/// <summary>Follows every link that a class with the ending Links can make, to the page that it is named after.</summary>
public sealed class EveryLink(Portal portal) : IClassFixture<Portal>
{
    private static readonly IReadOnlyList<Type> _links = [.. Code.Types.Where(type => type.IsIn(Code.Features) && type.Name.EndsWith("Links", StringComparison.Ordinal))];

    private readonly IReadOnlyList<(TemplateMatcher Address, string Page)> _pages = [.. portal.Services.GetRequiredService<EndpointDataSource>().Endpoints
        .OfType<RouteEndpoint>()
        .Select(endpoint => (endpoint.RoutePattern, Page: endpoint.Metadata.GetMetadata<ControllerActionDescriptor>()?.ControllerTypeInfo))
        .Where(endpoint => endpoint.Page is not null)
        .Select(endpoint => (new TemplateMatcher(TemplateParser.Parse(endpoint.RoutePattern.RawText!), []), Code.PageName(endpoint.Page!)))];

    [Fact]
    public void Links_AllOfThem_LeadToThePageOfTheirName()
    {
        var made = Made().ToList();

        made.Count.ShouldBeGreaterThan(20);
        made.Where(link => !PagesAt(link.Address).Any(page => IsNamedAfter(link.Name, page)))
            .Select(link => $"{link.Name} makes {link.Address}")
            .ShouldKeep("A link leads to a page, and both have the same name (a link may leave out Show).");
    }

    [Fact]
    public void Pages_AllOfThem_HaveALink()
    {
        var names = Made().Select(link => link.Name).ToList();

        _pages.Select(page => page.Page).Distinct()
            .Where(page => page != "ShowProblem" && !names.Any(name => IsNamedAfter(name, page)))
            .ShouldKeep("A page is linked to by the class with the ending Links of its feature, under the page's name.");
    }

    private static bool IsNamedAfter(string link, string page) => link == page || "Show" + link == page;

    private IEnumerable<string> PagesAt(string address) => _pages
        .Where(page => page.Address.TryMatch(address.Split('?')[0], []))
        .Select(page => page.Page);

    private IEnumerable<(string Name, string Address)> Made()
    {
        using var scope = portal.Services.CreateScope();
        scope.ServiceProvider.GetRequiredService<CurrentDeanery>().Choose(new Deanery(new DeaneryId(Guid.NewGuid()), "wessex", "Wessex"));
        foreach (var type in _links)
        {
            var links = ActivatorUtilities.CreateInstance(scope.ServiceProvider, type);
            foreach (var constant in type.GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.FieldType == typeof(string)))
            {
                yield return (constant.Name, (string)constant.GetValue(null)!);
            }

            foreach (var method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly).Where(method => method.ReturnType == typeof(string)))
            {
                yield return (method.Name, (string)method.Invoke(links, [.. method.GetParameters().Select(Value)])!);
            }
        }
    }

    private static object? Value(ParameterInfo parameter) => parameter.ParameterType switch
    {
        var type when type == typeof(string) => "word",
        var type when (Nullable.GetUnderlyingType(type) ?? type) == typeof(int) => 1,
        var type when (Nullable.GetUnderlyingType(type) ?? type) == typeof(long) => 1L,
        var type when type.IsValueType => Activator.CreateInstance(type),
        _ => null,
    };
}
