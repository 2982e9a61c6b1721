using System.Globalization;

using FluentValidation;

using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.Razor;

using SuppoRTT.Web.Features;

namespace SuppoRTT.Web.Infrastructure.Mvc;

/// <summary>Feature folders: a page's controller, view, input, query and handler lie side by side and find each other by name.</summary>
internal static class FeatureMvc
{
    private static readonly string[] _registered = ["Handler", "Query", "Links", "Document", "Gate"];

    public static IServiceCollection AddFeatureMvc(this IServiceCollection services)
    {
        services.AddControllersWithViews(o =>
        {
            o.Conventions.Add(new FeatureFolderConvention());
            o.Conventions.Add(new HeadConvention());
            o.Filters.Add<ConflictFilter>();
            o.Filters.Add<PlaceTakenFilter>();
            o.Filters.Add<FrameFilter>();
            o.Filters.Add(new AutoValidateAntiforgeryTokenAttribute());
            o.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
            o.ModelBindingMessageProvider.SetAttemptedValueIsInvalidAccessor((_, _) => "Check what you entered");
            o.ModelBindingMessageProvider.SetValueMustBeANumberAccessor(_ => "Enter a number");
        });
        services.Configure<RazorViewEngineOptions>(o =>
        {
            o.ViewLocationFormats.Clear();
            o.ViewLocationFormats.Add("/Features/Shared/{0}.cshtml");
            o.ViewLocationExpanders.Add(new FeatureFolderExpander());
        });
        services.AddPostedForms();
        services.AddScoped<PageFrame>().AddScoped<ListedNames>().AddScoped<ConflictAnswer>();
        services.AddFeatureParts();
        return services.AddValidatorsFromFeatures();
    }

    /// <summary>One culture for every request: a server's default would read 05/11/2026 as 11 May.</summary>
    public static IApplicationBuilder UseBritishCulture(this IApplicationBuilder app)
    {
        var british = CultureInfo.GetCultureInfo("en-GB");
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = british;
        return app.UseRequestLocalization(new RequestLocalizationOptions
        {
            DefaultRequestCulture = new RequestCulture(british),
            SupportedCultures = [british],
            SupportedUICultures = [british],
            RequestCultureProviders = [],
        });
    }

    /// <summary>Every *Handler, *Query, *Links, *Document and *Gate of a feature is a scoped service, by itself: no interface, no mediator.</summary>
    private static void AddFeatureParts(this IServiceCollection services)
    {
        var parts = typeof(FeatureMvc).Assembly.GetTypes()
            .Where(t => t is { IsClass: true, IsAbstract: false, IsNested: false } && !t.IsGenericType && IsOfFeatures(t) && t.GetConstructors().Length == 1)
            .Where(t => _registered.Any(ending => t.Name.EndsWith(ending, StringComparison.Ordinal)));
        foreach (var part in parts)
        {
            services.AddScoped(part);
        }
    }

    private static IServiceCollection AddValidatorsFromFeatures(this IServiceCollection services)
    {
        foreach (var v in typeof(FeatureMvc).Assembly.GetTypes().Where(t => t.BaseType is { IsGenericType: true } b && b.GetGenericTypeDefinition() == typeof(AbstractValidator<>)))
        {
            services.AddScoped(typeof(IValidator<>).MakeGenericType(v.BaseType!.GetGenericArguments()[0]), v);
        }

        return services;
    }

    private static bool IsOfFeatures(Type type) => type.Namespace is { } n && n.StartsWith(typeof(PageController).Namespace!, StringComparison.Ordinal);
}

/// <summary>Tells the view engine which folder a controller lives in: its namespace is its folder.</summary>
internal sealed class FeatureFolderConvention : IControllerModelConvention
{
    public const string Key = "feature-folder";

    public void Apply(ControllerModel controller) =>
        controller.Properties[Key] = controller.ControllerType.Namespace!["SuppoRTT.Web".Length..].Replace('.', '/');
}

internal sealed class FeatureFolderExpander : IViewLocationExpander
{
    public void PopulateValues(ViewLocationExpanderContext context) =>
        context.Values[FeatureFolderConvention.Key] = context.ActionContext.ActionDescriptor.Properties.TryGetValue(FeatureFolderConvention.Key, out var folder) ? (string?)folder : null;

    public IEnumerable<string> ExpandViewLocations(ViewLocationExpanderContext context, IEnumerable<string> viewLocations) =>
        viewLocations.Prepend(context.Values[FeatureFolderConvention.Key] + "/{0}.cshtml");
}
