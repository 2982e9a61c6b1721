using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace SuppoRTT.Web.Infrastructure.Mvc;

/// <summary>
/// What pages send: no more than many times what the longest form holds, refused in words before it is read (a page that takes files says how much more); and without the sign NUL, which comes along
/// when somebody pastes from elsewhere and for which the whole form would be refused.
/// </summary>
internal static class PostedForms
{
    public const int MostBytes = 4 * 1024 * 1024;

    private static readonly byte[] _nul = "%00"u8.ToArray();

    public static IServiceCollection AddPostedForms(this IServiceCollection services) => services
        .Configure<KestrelServerOptions>(o => o.Limits.MaxRequestBodySize = MostBytes)
        .Configure<FormOptions>(o => o.ValueLengthLimit = MostBytes);

    public static IApplicationBuilder UsePostedForms(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        var request = context.Request;
        if (request.ContentLength > (context.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>()?.MaxRequestBodySize ?? MostBytes))
        {
            Empty(request);
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return;
        }

        if (request.ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) == true)
        {
            request.Body = await WithoutNul(request.Body, context.RequestAborted);
        }

        await next(context);
    });

    /// <summary>So that the page that says why does not read it either.</summary>
    private static void Empty(HttpRequest request) => (request.Body, request.ContentLength, request.ContentType) = (Stream.Null, 0, null);

    private static async Task<Stream> WithoutNul(Stream body, CancellationToken cancellation)
    {
        var whole = new MemoryStream();
        await body.CopyToAsync(whole, cancellation);
        var bytes = whole.GetBuffer().AsMemory(0, (int)whole.Length);
        whole.Position = 0;
        return bytes.Span.IndexOf(_nul) < 0 ? whole : Copied(bytes.Span);
    }

    private static MemoryStream Copied(ReadOnlySpan<byte> bytes)
    {
        var clean = new MemoryStream(bytes.Length);
        for (var at = bytes.IndexOf(_nul); at >= 0; at = bytes.IndexOf(_nul))
        {
            clean.Write(bytes[..at]);
            bytes = bytes[(at + _nul.Length)..];
        }

        clean.Write(bytes);
        clean.Position = 0;
        return clean;
    }
}
