using Microsoft.AspNetCore.Hosting;

using SuppoRTT.Web.Infrastructure;

namespace SuppoRTT.Web.Tests.Security;

/// <summary>When cookies go over HTTPS alone, and browsers are told to come by it.</summary>
public sealed class SecurityHeadersTests
{
    private const string Year = "max-age=31536000";

    [Theory]
    [InlineData("Production", null, true)]
    [InlineData("Production", "https://portal.test", true)]
    [InlineData("Production", "http://portal.test", false)]
    [InlineData("Development", null, false)]
    [InlineData("Development", "HTTPS://portal.test", true)]
    public async Task Answer_BehindAProxyThatSpeaksHttp_IsAsSecureAsThePublicAddress(string environment, string? address, bool isSecure)
    {
        using var portal = new AddressedPortal(environment, address);
        using var browser = portal.CreateClient(new() { BaseAddress = new Uri("http://localhost") });

        using var page = await browser.GetAsync(new Uri("/sign-in", UriKind.Relative));

        var cookies = page.Headers.GetValues("Set-Cookie").ToList();
        cookies.ShouldNotBeEmpty();
        cookies.ShouldAllBe(cookie => cookie.Contains("; secure", StringComparison.OrdinalIgnoreCase) == isSecure);
        (page.Headers.TryGetValues("Strict-Transport-Security", out var told) ? told.Single() : null).ShouldBe(isSecure ? Year : null);
    }

    private sealed class AddressedPortal(string environment, string? address) : Portal
    {
        protected override string Environment => environment;

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting(PortalSettings.PublicAddress, address);
        }
    }
}
