using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;

using Microsoft.AspNetCore.RateLimiting;

namespace SuppoRTT.Web.Infrastructure.Security;

/// <summary>How often one address of the network may try what can be guessed. The limit is named on what it counts, a post or, where the address itself is the secret, a get: <c>[EnableRateLimiting(RateLimits.Verify)]</c>.</summary>
internal static class RateLimits
{
    public const string Verify = "verify";

    public const string SignIn = "sign-in";

    public const string Bounces = "bounces";

    public const string ForgottenPassword = "forgotten-password";

    public const string Calendar = "calendar";

    public const string RotaPlans = "rota-plans";

    public const string Signing = "signing";

    public static IServiceCollection AddPortalRateLimits(this IServiceCollection services, IConfiguration configuration) => services.AddRateLimiter(o =>
    {
        o.AddLimit(Verify, configuration.GetValue(PortalSettings.VerifyPerMinute, 20), TimeSpan.FromMinutes(1));
        o.AddLimit(SignIn, configuration.GetValue(PortalSettings.SignInPerMinute, 30), TimeSpan.FromMinutes(1));
        o.AddLimit(ForgottenPassword, configuration.GetValue(PortalSettings.ForgottenPasswordPerHour, 20), TimeSpan.FromHours(1));
        o.AddLimit(Bounces, configuration.GetValue(PortalSettings.BouncesPerMinute, 300), TimeSpan.FromMinutes(1));
        o.AddLimit(Signing, configuration.GetValue(PortalSettings.SigningPerMinute, 60), TimeSpan.FromMinutes(1));
        o.AddLimit(RotaPlans, configuration.GetValue(PortalSettings.RotaPlansPerMinute, 60), TimeSpan.FromMinutes(1));
        o.AddLimit(Calendar, configuration.GetValue(PortalSettings.CalendarPerMinute, 120), TimeSpan.FromMinutes(1));
        o.OnRejected = Refuse;
    });

    private static void AddLimit(this RateLimiterOptions options, string name, int most, TimeSpan window) => options.AddPolicy(
        name,
        context => RateLimitPartition.GetFixedWindowLimiter(Caller(context.Connection.RemoteIpAddress), _ => new FixedWindowRateLimiterOptions { PermitLimit = most, Window = window }));

    /// <summary>One household or hospital holds a whole IPv6 network of 64 bits, so that is counted as one.</summary>
    private static string Caller(IPAddress? address) => address switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes()[..8]),
        _ => address.ToString(),
    };

    private static ValueTask Refuse(OnRejectedContext refused, CancellationToken cancellation)
    {
        var response = refused.HttpContext.Response;
        response.StatusCode = StatusCodes.Status429TooManyRequests;
        if (refused.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait))
        {
            response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        }

        return ValueTask.CompletedTask;
    }
}
