using System.Reflection;

using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

using SuppoRTT.Architecture.Tests.Rules;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;
using SuppoRTT.Web.Features;
using SuppoRTT.Web.Infrastructure.Security;
using SuppoRTT.Web.Testing;

namespace SuppoRTT.Architecture.Tests;

/// <summary>docs/pages.md lists every address of the running portal and who it is for, so that a change of access shows in the comparison of two versions.</summary>
public sealed class PagesDocument(Portal portal) : IClassFixture<Portal>
{
    private const string Files = "{**path:file}";

    /// <summary>Open by a secret in the address, to calendars, contacts for the rota and those who sign without an account, who cannot sign in.</summary>
    private static readonly string[] _bySecret = ["/{deanery}/calendar/{feed}", "/{deanery}/rota-plans/{token}", "/{deanery}/rota-plans/{token}/pdf", "/{deanery}/sign/{token}", "/{deanery}/sign/{token}/form", "/{deanery}/sign/{token}/return"];

    private readonly IReadOnlyList<ListedPage> _running = [.. portal.Services.GetRequiredService<EndpointDataSource>().Endpoints
        .OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null && endpoint.RoutePattern.RawText != Files)
        .GroupBy(endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/'))
        .Select(address => Listed(address.Key, [.. address]))
        .OrderBy(Section).ThenBy(page => page.Address, StringComparer.Ordinal)];

    [Fact]
    public void Pages_ThatRun_AreListed() => _running
        .Where(page => !PageList.Lines.Contains(page.ToString()))
        .Select(page => $"{page}\n      (under “{Section(page)}”, after {Before(page)})")
        .ShouldKeep($"{PageList.Path} lists every address with its verbs, who it is for, and its code. Add these lines, in place of any that say otherwise of the same page:");

    [Fact]
    public void Pages_ThatAreListed_Run() => PageList.Lines
        .Except(_running.Select(page => page.ToString()))
        .ShouldKeep($"{PageList.Path} lists what is there. Take these lines out:");

    [Fact]
    public void Pages_Order_IsThatOfTheirAddresses() => PageList.Lines.ShouldBe(
        PageList.Pages.OrderBy(Section).ThenBy(page => page.Address, StringComparer.Ordinal).Select(page => page.ToString()));

    [Fact]
    public void Pages_Code_IsWhereTheListSays() => PageList.Pages
        .Where(page => !File.Exists(Repository.At("docs/" + page.Code)))
        .Select(page => page.Code)
        .ShouldKeep($"The code of a page is where {PageList.Path} says.");

    [Fact]
    public void Pages_OpenToAnyone_AreOnesThatNeedNoSignIn() => PageList.Pages
        .Where(page => page.For == PageList.Anyone && page.Address.StartsWith("/{deanery}/", StringComparison.Ordinal) && !_bySecret.Contains(page.Address))
        .Select(page => page.Address)
        .ShouldKeep("Within a deanery only its landing page is open to anyone, and what is read by calendars, contacts for the rota and those who sign without an account, who cannot sign in, by a secret in the address.");

    [Fact]
    public void Deaneries_CalledAsAnAddressBegins_AreRefused()
    {
        var file = DefinitionFiles.Shipped["deaneries/wessex.jsonc"];

        PageList.Pages.Select(page => page.Address.Split('/')[1]).Where(word => word.Length > 0 && !word.StartsWith('{')).Distinct()
            .Where(word => !Refuses(file.Replace("\"slug\": \"wessex\"", $"\"slug\": \"{word}\"", StringComparison.Ordinal)))
            .ShouldKeep("A deanery with this name would hide pages of the portal: add it to the words that DeaneryFaults refuses.");
    }

    private static bool Refuses(string file)
    {
        try
        {
            DefinitionReader.ReadDeanery("deaneries/wessex.jsonc", file);
            return false;
        }
        catch (DefinitionException e)
        {
            return e.Faults.Any(fault => fault.Key == "slug");
        }
    }

    private static string Section(ListedPage page) => page.For switch
    {
        PageList.Anyone => "1. Open to anyone",
        PageList.AnyoneSignedIn => "2. Open to anyone who is signed in",
        _ => "3. For members of the deanery",
    };

    private string Before(ListedPage page) => _running.TakeWhile(other => other != page).LastOrDefault(other => Section(other) == Section(page)) is { } before
        ? before.Address
        : "the head of the table";

    private static ListedPage Listed(string address, IReadOnlyList<RouteEndpoint> endpoints)
    {
        var verbs = endpoints.SelectMany(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["any"]).Distinct().Except(["HEAD"]).Order(StringComparer.Ordinal);
        var controller = endpoints[0].Metadata.GetMetadata<ControllerActionDescriptor>()?.ControllerTypeInfo;
        return controller is null
            ? new ListedPage(address, string.Join(", ", verbs), PageList.Anyone, "Program", "../src/SuppoRTT.Web/Program.cs")
            : new ListedPage(address, string.Join(", ", verbs), For(controller), Code.PageName(controller), $"../src/SuppoRTT.Web{controller.Namespace!["SuppoRTT.Web".Length..].Replace('.', '/')}/{controller.Name}.cs");
    }

    private static string For(TypeInfo controller)
    {
        if (controller.IsDefined(typeof(PublicPageAttribute)))
        {
            return PageList.Anyone;
        }

        var roles = controller.GetCustomAttribute<RolesAttribute>()?.Allowed;
        return roles is null ? PageList.AnyoneSignedIn
            : roles.Count == Enum.GetValues<Role>().Length ? PageList.EveryRole
            : string.Join(", ", roles.Order().Select(role => RoleWords.Of(role)));
    }
}
