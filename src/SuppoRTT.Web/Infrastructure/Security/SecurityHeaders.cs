using Microsoft.AspNetCore.CookiePolicy;

namespace SuppoRTT.Web.Infrastructure.Security;

/// <summary>
/// What every answer tells the browser: only our own scripts and styles, no framing, no sniffing, no copies of pages of signed-in people; and over HTTPS
/// never again without. Told at the last moment, so that a page that failed tells it too.
/// </summary>
internal static class SecurityHeaders
{
    private const string Policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    /// <summary>For what came from outside and is given out again.</summary>
    private const string Sandboxed = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'; sandbox";

    private const string OneYear = "max-age=31536000";

    public static IApplicationBuilder UseSecurityHeaders(this WebApplication app)
    {
        var isSecure = app.IsReachedByHttps();
        return app.Use((context, next) =>
        {
            context.Response.OnStarting(() =>
            {
                Tell(context, isSecure);
                return Task.CompletedTask;
            });
            return next(context);
        });
    }

    /// <summary>Cookies go over HTTPS alone, also where the proxy in front of the portal is spoken to without.</summary>
    public static IApplicationBuilder UseSecureCookies(this WebApplication app) =>
        app.IsReachedByHttps() ? app.UseCookiePolicy(new CookiePolicyOptions { Secure = CookieSecurePolicy.Always }) : app;

    /// <summary>As the address says by which people reach it; without one, everywhere but in Development.</summary>
    private static bool IsReachedByHttps(this WebApplication app) => app.Configuration[PortalSettings.PublicAddress] is { Length: > 0 } address
        ? address.StartsWith("https:", StringComparison.OrdinalIgnoreCase)
        : !app.Environment.IsDevelopment();

    private static void Tell(HttpContext context, bool isSecure)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = context.GetEndpoint()?.Metadata.GetMetadata<SandboxedAttribute>() is null ? Policy : Sandboxed;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        if (isSecure)
        {
            headers.StrictTransportSecurity = OneYear;
        }

        if (context.User.Identity?.IsAuthenticated == true && !context.Request.Path.StartsWithSegments("/assets", StringComparison.Ordinal))
        {
            headers.CacheControl = "no-store";
        }
    }
}
