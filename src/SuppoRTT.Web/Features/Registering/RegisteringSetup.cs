using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Registering;

/// <summary>What a registration in progress needs: its sealed cookie opened for each request, and kept when a sign-in has ended.</summary>
internal static class RegisteringSetup
{
    public static IServiceCollection AddRegistrations(this IServiceCollection services) => services.AddScoped<Registrations>();

    public static IApplicationBuilder UseKeptRegistrations(this IApplicationBuilder app) => app.UseMiddleware<KeepRegistrationMiddleware>();
}
