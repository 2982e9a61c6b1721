using System.Globalization;

using SuppoRTT.Data.Absences;
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

    /// <summary>Of any deanery, for pages outside them all.</summary>
    public static string Home(string deanery) => $"{Landing(deanery)}/home";

    /// <summary>Further down one of the lists of the home page.</summary>
    /// <param name="list">The list, by the name of its position.</param>
    /// <param name="before">Where it goes on.</param>
    public string Home(string list, long before) => $"{Home()}?{list}={before.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>What the reader signed.</summary>
    /// <param name="before">Where the list goes on; null for its start.</param>
    public string SignedForms(SignedMoment? before = null) => links.Of("signed-forms") + (before is { } last ? $"?before={last.Written}" : "");
}
