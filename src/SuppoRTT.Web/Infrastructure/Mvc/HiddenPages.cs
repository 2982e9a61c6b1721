namespace SuppoRTT.Web.Infrastructure.Mvc;

/// <summary>Pages whose address is a secret.</summary>
internal static class HiddenPages
{
    /// <summary>Kept by no browser and no proxy, found by no search engine.</summary>
    public static void HideFromCaches(this HttpResponse response)
    {
        response.Headers.CacheControl = "no-store";
        response.Headers["X-Robots-Tag"] = "noindex";
    }
}
