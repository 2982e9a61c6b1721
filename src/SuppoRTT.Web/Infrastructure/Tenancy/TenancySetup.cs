namespace SuppoRTT.Web.Infrastructure.Tenancy;

internal static class TenancySetup
{
    public static IServiceCollection AddPortalTenancy(this IServiceCollection services) => services
        .AddScoped<DeaneryLinks>()
        .AddSingleton<DeaneryScopes>()
        .AddSingleton<PublicAddress>();
}
