using System.Globalization;
using System.Security.Cryptography;

using Microsoft.AspNetCore.DataProtection;

using SuppoRTT.Domain.Absences;

namespace SuppoRTT.Web.Infrastructure.Security;

/// <summary>
/// Remembers in the browser of who signs without a sign-in that they gave the code: sealed, for one request alone, sent to its pages only, for an hour. It opens nothing else of the portal.
/// </summary>
public sealed class GuestSessions(IDataProtectionProvider protection, TimeProvider time)
{
    private readonly IDataProtector _protector = protection.CreateProtector("SuppoRTT.Guest");

    public void Open(HttpContext http, string path, Guid request)
    {
        var ticket = $"{request:N} {time.GetUtcNow().UtcTicks.ToString(CultureInfo.InvariantCulture)}";
        http.Response.Cookies.Append(CookieNames.Guest, _protector.Protect(ticket), new CookieOptions
        {
            Path = path,
            HttpOnly = true,
            Secure = http.Request.IsHttps,
            SameSite = SameSiteMode.Strict,
            MaxAge = SigningRequest.OpenFor,
            IsEssential = true,
        });
    }

    /// <summary>Whether the code of this request was given in this browser within the hour.</summary>
    public bool IsOpen(HttpContext http, Guid request)
    {
        try
        {
            return http.Request.Cookies[CookieNames.Guest] is { Length: > 0 } kept && _protector.Unprotect(kept).Split(' ') is [var id, var ticks]
                && id == request.ToString("N") && time.GetUtcNow().UtcTicks - long.Parse(ticks, CultureInfo.InvariantCulture) < SigningRequest.OpenFor.Ticks;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }
}
