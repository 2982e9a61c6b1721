using SuppoRTT.Web.Infrastructure.Handovers;

namespace SuppoRTT.Web.Infrastructure.Tenancy;

internal static class TenancySetup
{
    public static IServiceCollection AddPortalTenancy(this IServiceCollection services) => services
        .AddScoped<DeaneryLinks>()
        .AddSingleton<DeaneryScopes>()
        .AddSingleton<HandoverGate>()
        .AddScoped<HandoverUpkeep>()
        .AddSingleton<PublicAddress>();
}
