using System.Globalization;

using SuppoRTT.Web.Infrastructure.Tenancy;

namespace SuppoRTT.Web.Features.Decisions;

/// <summary>The register of what the deanery decided.</summary>
public sealed class DecisionsLinks(DeaneryLinks links)
{
    /// <summary>The newest, or what comes further down with the same filters.</summary>
    public string ShowDecisions(DecisionFilter? filter = null, DecisionPosition? after = null) => links.Of("decisions") + (after is null ? "" : string.Create(
        CultureInfo.InvariantCulture, $"?kind={filter?.Kind}&outcome={filter?.Outcome}&year={filter?.Year}&at={after.At}&sequence={after.Sequence}&number={after.Number}"));
}
