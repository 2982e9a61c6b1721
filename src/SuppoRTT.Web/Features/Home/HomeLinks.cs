using System.Globalization;

using SuppoRTT.Web.Infrastructure.Tenancy;

namespace SuppoRTT.Web.Features.Home;

/// <summary>The pages before and just after signing in.</summary>
public sealed class HomeLinks(DeaneryLinks links)
{
    public const string Deaneries = "/";

    public string Landing() => links.Of();

    public string Home() => links.Of("home");

    /// <summary>The home page further down the list of those whom somebody looks after.</summary>
    public string Older(long before) => $"{Home()}?before={before.ToString(CultureInfo.InvariantCulture)}";

    public string OlderSupervised(long before) => $"{Home()}?supervisedBefore={before.ToString(CultureInfo.InvariantCulture)}";
}
