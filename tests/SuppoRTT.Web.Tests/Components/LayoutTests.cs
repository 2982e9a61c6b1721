using AngleSharp.Dom;
using AngleSharp.Html.Parser;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

using SuppoRTT.Web.Features;

namespace SuppoRTT.Web.Tests.Components;

/// <summary>What stands around every page.</summary>
public sealed class LayoutTests
{
    private static readonly PageFrame _wessex = new()
    {
        Deanery = new("Wessex Deanery", "wessex", "/wessex"),
        SignedIn = new("Dr Siân Jones", "/wessex/sign-out", "/wessex/account"),
        Navigation = [new("Home", "/wessex/home", IsCurrent: true), new("Absences", "/wessex/absences")],
    };

    [Fact]
    public async Task Page_OfADeanery_SaysWhoseItIsAndWhoIsSignedIn()
    {
        var page = await Draw(_wessex);

        page.DocumentElement.GetAttribute("lang").ShouldBe("en-GB");
        page.Title.ShouldBe("Your absence - Wessex Deanery - SuppoRTT");
        page.QuerySelector(".nhsuk-header__organisation-name")!.TextContent.ShouldBe("Wessex Deanery");
        page.QuerySelector(".nhsuk-header__account-link")!.TextContent.Trim().ShouldBe("Dr Siân Jones");
        page.QuerySelector("[aria-current=page]")!.TextContent.ShouldBe("Home");
        page.QuerySelector(".nhsuk-skip-link")!.GetAttribute("href").ShouldBe("#" + page.QuerySelector("main")!.Id);
        page.QuerySelector(".nhsuk-footer")!.TextContent.Trim().ShouldBe("Wessex Deanery");
    }

    [Fact]
    public async Task Page_OfASignedInPerson_SignsOutByAPostWithAToken()
    {
        var form = (await Draw(_wessex)).QuerySelector("form.nhsuk-header__account-form")!;

        form.GetAttribute("method").ShouldBe("post");
        form.GetAttribute("action").ShouldBe("/wessex/sign-out");
        form.QuerySelector("input[name=__RequestVerificationToken]").ShouldNotBeNull();
    }

    [Fact]
    public async Task Page_OfNobody_HasNoAccountAndNoMenu()
    {
        var page = await Draw(new PageFrame());

        page.Title.ShouldBe("Your absence - SuppoRTT");
        page.QuerySelector(".nhsuk-header__account, .nhsuk-header__navigation, .nhsuk-header__organisation-name").ShouldBeNull();
    }

    [Fact]
    public async Task Page_WithErrors_SaysSoInItsTitleAndAtItsTop()
    {
        var page = await Draw(_wessex, data => data.ModelState.AddModelError("Comments", "Enter your comments"));

        page.Title.ShouldStartWith("Error: ");
        page.QuerySelector("main")!.FirstElementChild!.ClassName.ShouldBe("nhsuk-error-summary");
    }

    [Fact]
    public async Task Page_BelowOthers_LeadsBackToThem()
    {
        var page = await Draw(_wessex, data => data["Breadcrumbs"] = new PageLink[] { new("Home", "/wessex/home"), new("Absence", "/wessex/absences/1") });

        page.QuerySelectorAll(".nhsuk-breadcrumb__link").Select(link => link.TextContent).ShouldBe(["Home", "Absence"]);
        page.QuerySelector(".nhsuk-back-link")!.GetAttribute("href").ShouldBe("/wessex/absences/1");
    }

    [Fact]
    public async Task Page_OfAnyKind_HasNoScriptAndNoStyleInside()
    {
        var page = await Draw(_wessex);

        page.QuerySelectorAll("script").ShouldAllBe(script => script.HasAttribute("src") && script.TextContent.Length == 0);
        page.QuerySelectorAll("style, [style]").ShouldBeEmpty();
        page.All.SelectMany(element => element.Attributes).ShouldAllBe(attribute => !attribute.Name.StartsWith("on"));
    }

    // The layout around an empty page, in a host that has nothing but the views.
    private static async Task<IDocument> Draw(PageFrame frame, Action<ViewDataDictionary>? arrange = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Services.AddScoped(_ => frame);
        builder.Services.AddControllersWithViews().AddApplicationPart(typeof(PageFrame).Assembly);
        builder.Services.Configure<RazorViewEngineOptions>(o => o.ViewLocationFormats.Add("/Features/Shared/{0}.cshtml"));
        await using var app = builder.Build();
        app.MapGet("/", context => Show(context, arrange));
        await app.StartAsync();
        return new HtmlParser().ParseDocument(await app.GetTestClient().GetStringAsync("/"));
    }

    private static Task Show(HttpContext context, Action<ViewDataDictionary>? arrange)
    {
        var action = new ActionContext(context, new RouteData(), new ActionDescriptor());
        var data = new ViewDataDictionary(new EmptyModelMetadataProvider(), action.ModelState) { ["Title"] = "Your absence" };
        arrange?.Invoke(data);
        return new ViewResult { ViewName = "/Features/Shared/_ErrorSummary.cshtml", ViewData = data }.ExecuteResultAsync(action);
    }
}
