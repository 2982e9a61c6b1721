using SuppoRTT.Web.Infrastructure.Tenancy;

namespace SuppoRTT.Web.Features.Home;

/// <summary>The pages before and just after signing in.</summary>
public sealed class HomeLinks(DeaneryLinks links)
{
    public const string Deaneries = "/";

    public string Landing() => links.Of();

    public string Home() => links.Of("home");
}
