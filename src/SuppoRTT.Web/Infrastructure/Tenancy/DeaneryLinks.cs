using SuppoRTT.Data.Tenancy;

namespace SuppoRTT.Web.Infrastructure.Tenancy;

/// <summary>
/// Puts the deanery of this request or job into an address, so that no page can forget it; works without a request. Only the *Links types use it, and a
/// test follows every link that they can make to a page that exists.
/// </summary>
public sealed class DeaneryLinks(CurrentDeanery deanery)
{
    /// <summary>The address of a page of the deanery, from the words after the deanery's own.</summary>
    public string Of(params ReadOnlySpan<string> words)
    {
        var address = "/" + deanery.Deanery.Slug;
        foreach (var word in words)
        {
            address += "/" + Uri.EscapeDataString(word);
        }

        return address;
    }
}

/// <summary>The address by which people reach the portal, for mail and documents; never taken from a request, whose host anyone can forge.</summary>
public sealed class PublicAddress(IConfiguration configuration)
{
    public string Of(string path) => (configuration[PortalSettings.PublicAddress] ?? "http://localhost:5080").TrimEnd('/') + path;
}
