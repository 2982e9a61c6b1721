using System.Globalization;

using SuppoRTT.Web.Infrastructure.Tenancy;

namespace SuppoRTT.Web.Features.Decisions;

/// <summary>The register of what the deanery decided.</summary>
public sealed class DecisionsLinks(DeaneryLinks links)
{
    /// <summary>The newest, or what comes further down with the same filters.</summary>
    public string ShowDecisions(DecisionFilter? filter = null, DecisionPosition? after = null)
    {
        List<string> asked =
        [
            .. filter?.About is { } about ? [$"about={about}"] : Array.Empty<string>(),
            .. filter?.Outcome is { } outcome ? [$"outcome={outcome}"] : Array.Empty<string>(),
            .. Day("from", filter?.From),
            .. Day("until", filter?.Until),
            .. after is null ? [] : new[] { string.Create(CultureInfo.InvariantCulture, $"at={after.At}&sequence={after.Sequence}&number={after.Number}") },
        ];
        return links.Of("decisions") + (asked.Count == 0 ? "" : "?" + string.Join('&', asked));
    }

    private static string[] Day(string name, DateOnly? day) => day is { } d ? [string.Create(CultureInfo.InvariantCulture, $"{name}.Day={d.Day}&{name}.Month={d.Month}&{name}.Year={d.Year}")] : [];
}
