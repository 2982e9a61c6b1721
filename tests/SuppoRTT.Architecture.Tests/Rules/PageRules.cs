using System.Reflection;

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Routing;

using SuppoRTT.Testing;
using SuppoRTT.Web.Features;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Architecture.Tests.Rules;

/// <summary>The silhouette of a page: one class that receives it, its view beside it, its tests.</summary>
public sealed class PageRules
{
    private const int MostActions = 2;

    private const int MostParameters = 4;

    /// <summary>Pages whose tests are in a class that several share.</summary>
    private static readonly Dictionary<string, string> _sharedTests = new()
    {
        ["PasswordRequested"] = "ForgottenPasswordTests",
    };

    /// <summary>Pages that wait for their tests; may only shrink.</summary>
    private static readonly string[] _withoutTests = [];

    /// <summary>Classes that ask for more than four things; may only shrink.</summary>
    private static readonly string[] _askForMuch = [];

    private static readonly Type[] _access = [typeof(RolesAttribute), typeof(PublicPageAttribute), typeof(SignedInPageAttribute)];

    [Fact]
    public void Controllers_AllOfThem_AreSealedPages()
    {
        Code.Controllers.Count.ShouldBeGreaterThan(20);
        Code.Types.Where(type => type.IsAssignableTo(typeof(ControllerBase)) && type != typeof(PageController))
            .Where(type => !type.IsSealed || !type.IsAssignableTo(typeof(PageController)) || !type.Name.EndsWith("Controller", StringComparison.Ordinal) || !type.IsIn(Code.Features))
            .Select(type => type.FullName!)
            .ShouldKeep("A page is a sealed class named after it, with the ending Controller, in a folder of Features, and extends PageController.");
    }

    [Fact]
    public void Controllers_Access_IsSaidOnce() => Code.Controllers
        .Where(type => _access.Count(attribute => type.IsDefined(attribute)) != 1)
        .Select(type => type.Name)
        .ShouldKeep("Each page carries exactly one of [Roles], [PublicPage] and [SignedInPage].");

    [Fact]
    public void Controllers_Access_IsSaidOnTheClass() => Code.Controllers
        .SelectMany(Actions)
        .Where(action => action.GetCustomAttributes().Any(attribute => attribute is Microsoft.AspNetCore.Authorization.IAllowAnonymous or Microsoft.AspNetCore.Authorization.IAuthorizeData))
        .Select(action => $"{action.DeclaringType!.Name}.{action.Name}")
        .ShouldKeep("Who a page is for is said on its class, for all of its verbs.");

    [Fact]
    public void Controllers_Routes_BeginWithTheDeanery() => Code.Controllers
        .Where(type => type.IsDefined(typeof(RolesAttribute)) && !Route(type).StartsWith("{deanery}/", StringComparison.Ordinal))
        .Select(type => $"{type.Name}: {Route(type)}")
        .ShouldKeep("A page for roles lies in a deanery: its route begins with {deanery}/. Those for anyone are listed in docs/pages.md.");

    [Fact]
    public void Controllers_Routes_StandOnTheClassAlone() => Code.Controllers
        .SelectMany(Actions)
        .Where(action => action.GetCustomAttributes().OfType<IRouteTemplateProvider>().Any(route => route.Template is not null))
        .Select(action => $"{action.DeclaringType!.Name}.{action.Name}")
        .ShouldKeep("A page has one address, written on its class.");

    [Fact]
    public void Controllers_Actions_AreShowAndOneVerb() => Code.Controllers
        .Where(type => Actions(type).Count() is 0 or > MostActions || Actions(type).Count(IsPost) > 1
            || Actions(type).Any(action => !action.GetCustomAttributes().OfType<IActionHttpMethodProvider>().Any()))
        .Select(type => type.Name)
        .ShouldKeep("A page is shown by one action (Show) and posted to one other; each says its verb.");

    [Fact]
    public void Controllers_Gets_AreCalledShow() => Code.Controllers
        .SelectMany(Actions)
        .Where(action => !IsPost(action) && action.Name != "Show")
        .Select(action => $"{action.DeclaringType!.Name}.{action.Name}")
        .ShouldKeep("What shows a page is called Show.");

    [Fact]
    public void Parts_Constructors_AskForFourThingsAtMost() => Code.Types
        .Where(type => type.IsIn(Code.Features) && type.GetMethod("<Clone>$") is null)
        .Where(type => type.GetConstructors().Any(constructor => constructor.GetParameters().Length > MostParameters))
        .Select(type => type.Name)
        .ShouldOnlyShrink(_askForMuch, "A class that asks for more than four things does too much.");

    [Fact]
    public void Pages_Views_LieBesideTheirControllers() => Code.Controllers
        .Where(type => Mentions.Methods(type).Any(method => method.DeclaringType == typeof(PageController) && method.Name is "Page" or "PageWithErrors"))
        .Where(type => !Code.Views.ContainsKey($"{Folder(type)}/{Code.PageName(type)}.cshtml"))
        .Select(type => $"{Folder(type)}/{Code.PageName(type)}.cshtml is missing")
        .ShouldKeep("The view of a page lies beside its controller and has its name.");

    [Fact]
    public void Views_Names_BeginWithTheirPage() => Code.Views.Keys
        .Where(path => !path.StartsWith("/Features/Shared/", StringComparison.Ordinal) && !Path.GetFileName(path).StartsWith('_'))
        .Where(path => !Code.Controllers.Any(type => path.StartsWith($"{Folder(type)}/{Code.PageName(type)}", StringComparison.Ordinal)))
        .ShouldKeep("A view is named after the page that it belongs to; a part that several pages use begins with an underscore.");

    [Fact]
    public void Pages_AllOfThem_HaveTests()
    {
        var files = Repository.Files("tests/SuppoRTT.Web.Tests", "*.cs").ToDictionary(file => file, Repository.Read);
        bool HasClass(string name) => files.Values.Any(text => text.Contains($"class {name}(", StringComparison.Ordinal) || text.Contains($"class {name} ", StringComparison.Ordinal));

        Code.Controllers.Select(Code.PageName)
            .Where(page => !HasClass(_sharedTests.TryGetValue(page, out var shared) ? shared : page + "Tests"))
            .Select(page => $"{page}Tests")
            .ShouldOnlyShrink(_withoutTests, "Every page has its tests: a class of SuppoRTT.Web.Tests with the page's name and the ending Tests, or a shared one that is named here.");
    }

    internal static IEnumerable<MethodInfo> Actions(Type controller) => controller
        .GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        .Where(method => !method.IsDefined(typeof(NonActionAttribute)));

    internal static string Route(Type controller) => controller.GetCustomAttribute<RouteAttribute>()?.Template ?? "(none)";

    private static bool IsPost(MethodInfo action) => action.IsDefined(typeof(HttpPostAttribute));

    private static string Folder(Type type) => type.Namespace!["SuppoRTT.Web".Length..].Replace('.', '/');
}
