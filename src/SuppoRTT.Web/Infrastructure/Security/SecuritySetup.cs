using System.Security.Claims;
using System.Xml.Linq;

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

using SuppoRTT.Data;
using SuppoRTT.Data.Security;

namespace SuppoRTT.Web.Infrastructure.Security;

/// <summary>Sign-in by Identity, the cookie, the keys in the database, and a fallback that denies.</summary>
internal static class SecuritySetup
{
    public static IServiceCollection AddPortalSecurity(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddHttpContextAccessor().AddScoped<CurrentActor>().AddScoped<IAuthorizationHandler, RoleInDeaneryHandler>();
        services.AddAuthorization(o => o.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().RequireAssertion(_ => false).Build());
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies(c => c.ApplicationCookie!.Configure(SetCookie));
        services.AddSingleton<GuestSessions>().AddSingleton<SealedCookies>().AddSingleton<PostTickets>().AddSingleton<KeptPosts>();
        services.AddAntiforgery(o => o.Cookie.Name = CookieNames.Form);
        services.Configure<Microsoft.AspNetCore.Mvc.CookieTempDataProviderOptions>(o => o.Cookie.Name = CookieNames.Message);
        services.AddIdentityCore<SignIn>(SetIdentity)
            .AddEntityFrameworkStores<SuppoRTTContext>()
            .AddSignInManager()
            .AddDefaultTokenProviders()
            .AddErrorDescriber<PasswordWords>()
            .AddPasswordValidator<CommonPasswords>()
            .AddClaimsPrincipalFactory<PersonClaims>();
        services.Configure<PasswordHasherOptions>(o => o.IterationCount = configuration.GetValue(PortalSettings.PasswordHashRounds, 210_000));
        services.Configure<SecurityStampValidatorOptions>(o => o.ValidationInterval = TimeSpan.FromMinutes(1));
        services.AddSingleton<FormTickets>().AddSingleton(p => new PasswordTickets(p.GetRequiredService<IDataProtectionProvider>())).AddSingleton<AddressTickets>().AddScoped<SignInStamps>().AddScoped<ChangingAddresses>().AddSingleton<UnknownAddresses>();
        services.AddDataProtection().SetApplicationName("SuppoRTT");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>, KeysInDatabase>();
        return services;
    }

    private static void SetIdentity(IdentityOptions o)
    {
        o.User.RequireUniqueEmail = true;
        // The name is the e-mail address, and addresses have apostrophes and letters of all languages.
        o.User.AllowedUserNameCharacters = "";
        o.Password.RequiredLength = 12;
        o.Password.RequireDigit = o.Password.RequireLowercase = o.Password.RequireUppercase = o.Password.RequireNonAlphanumeric = false;
        o.Password.RequiredUniqueChars = 4;
        o.Lockout.MaxFailedAccessAttempts = 8;
        o.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
    }

    private static void SetCookie(Microsoft.AspNetCore.Authentication.Cookies.CookieAuthenticationOptions o)
    {
        o.Cookie.Name = CookieNames.SignIn;
        o.LoginPath = "/sign-in";
        o.ReturnUrlParameter = "returnTo";
        o.ExpireTimeSpan = TimeSpan.FromHours(2);
        o.SlidingExpiration = true;
        o.Events.OnRedirectToAccessDenied = c =>
        {
            c.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
    }
}

/// <summary>The cookie says who the person is, and nothing about what they may do.</summary>
internal sealed class PersonClaims(UserManager<SignIn> users, IOptions<IdentityOptions> options) : UserClaimsPrincipalFactory<SignIn>(users, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(SignIn user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(PersonClaim.Type, user.PersonId.Value.ToString()));
        return identity;
    }
}

/// <summary>Keeps the keys of data protection in the portal's database, so that a sign-in survives a restart and serves several machines.</summary>
internal sealed class KeysInDatabase(IServiceScopeFactory scopes) : IConfigureOptions<KeyManagementOptions>, IXmlRepository
{
    public void Configure(KeyManagementOptions options) => options.XmlRepository = this;

    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var scope = scopes.CreateScope();
        return [.. scope.ServiceProvider.GetRequiredService<SuppoRTTContext>().ProtectionKeys.Select(k => k.Xml).AsEnumerable().Select(XElement.Parse)];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<SuppoRTTContext>();
        db.ProtectionKeys.Add(new ProtectionKey { Name = friendlyName, Xml = element.ToString(SaveOptions.DisableFormatting) });
        db.SaveChanges();
    }
}
