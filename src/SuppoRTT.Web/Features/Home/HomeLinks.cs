using SuppoRTT.Web.Infrastructure.Tenancy;

namespace SuppoRTT.Web.Features.Home;

/// <summary>The pages before and just after signing in.</summary>
public sealed class HomeLinks(DeaneryLinks links)
{
    public const string Deaneries = "/";

    public string Landing() => links.Of();

    /// <summary>Of any deanery, for pages outside them all.</summary>
    public static string Landing(string deanery) => "/" + Uri.EscapeDataString(deanery);

    public string Home() => links.Of("home");
}
