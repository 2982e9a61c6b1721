using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;

using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace SuppoRTT.Web.Infrastructure.Security;

/// <summary>
/// Keeps what somebody typed in their own browser, sealed with the portal's keys so that nobody can read or change it there, and sent to the pages under one path alone. In pieces if it is long.
/// </summary>
public sealed class SealedCookies(IDataProtectionProvider protection)
{
    public static readonly TimeSpan GoodFor = TimeSpan.FromHours(24);

    // Servers refuse requests whose headers are longer than some 32,000 characters.
    private const int Longest = 16_000;

    // Many times what fits: more is not even tried.
    private const int MostBytes = 256 * 1024;

    private static readonly JsonSerializerOptions _json = new() { IgnoreReadOnlyProperties = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly ChunkingCookieManager _pieces = new();

    private readonly IDataProtector _protector = protection.CreateProtector("SuppoRTT.SealedCookie");

    /// <summary>Whether it is kept: what is too long for a cookie is not, and what was kept before stays.</summary>
    public bool Write<T>(HttpContext http, string name, string path, T value)
    {
        var plain = JsonSerializer.SerializeToUtf8Bytes(value, _json);
        if (plain.Length > MostBytes)
        {
            return false;
        }

        var kept = WebEncoders.Base64UrlEncode(_protector.Protect(Squeezed(plain)));
        if (kept.Length <= Longest)
        {
            _pieces.AppendResponseCookie(http, name, kept, Options(http, path));
        }

        return kept.Length <= Longest;
    }

    /// <summary>What was kept; null if there is nothing, or it was changed.</summary>
    public T? Read<T>(HttpContext http, string name)
        where T : class
    {
        if (_pieces.GetRequestCookie(http, name) is not { Length: > 0 } kept)
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize<T>(Unsqueezed(_protector.Unprotect(WebEncoders.Base64UrlDecode(kept))), _json);
        }
        catch (Exception e) when (e is CryptographicException or FormatException or JsonException or InvalidDataException)
        {
            return null;
        }
    }

    public void Forget(HttpContext http, string name, string path) => _pieces.DeleteCookie(http, name, Options(http, path));

    private static CookieOptions Options(HttpContext http, string path) =>
        new() { Path = path, HttpOnly = true, Secure = http.Request.IsHttps, SameSite = SameSiteMode.Strict, MaxAge = GoodFor, IsEssential = true };

    private static byte[] Squeezed(byte[] plain)
    {
        using var small = new MemoryStream();
        using (var squeeze = new BrotliStream(small, CompressionLevel.Optimal))
        {
            squeeze.Write(plain);
        }

        return small.ToArray();
    }

    private static byte[] Unsqueezed(byte[] small)
    {
        using var plain = new MemoryStream();
        using (var squeeze = new BrotliStream(new MemoryStream(small), CompressionMode.Decompress))
        {
            squeeze.CopyTo(plain);
        }

        return plain.ToArray();
    }
}
