using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

using SuppoRTT.Domain.Forms;

namespace SuppoRTT.Domain.Absences.ActionPlans;

/// <summary>One line of the plan as it stood when it was copied.</summary>
public sealed record CopiedNeed(int Number, NeedContent Content);

/// <summary>The action plan as it is frozen into a submitted form: the lines with their status, without the conversation about them. Canonical, so that the same plan always gives the same text.</summary>
public static class ActionPlanCopy
{
    private const string Day = "yyyy-MM-dd";

    private static readonly JsonSerializerOptions _canonical = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(IReadOnlyList<PlannedNeed> needs) =>
        new JsonArray([.. needs.OrderBy(n => n.Number).Select(n => (JsonNode)Line(n).ToObject())]).ToJsonString(_canonical);

    /// <summary>The lines of a copy, in their order; none for an empty plan.</summary>
    public static IReadOnlyList<CopiedNeed> Parse(string? copy) => string.IsNullOrEmpty(copy)
        ? []
        : [.. JsonNode.Parse(copy)!.AsArray().Select(line => Copied(Answers.Parse(line!.ToJsonString())))];

    private static Answers Line(PlannedNeed need)
    {
        var c = need.Content;
        return Answers.None
            .With("number", need.Number.ToString(CultureInfo.InvariantCulture))
            .With("need", c.Need)
            .With("area", c.Area.ToString())
            .With("action", c.Action)
            .With("resource", c.Resource)
            .With("who", c.Who)
            .With("by", c.By?.ToString(Day, CultureInfo.InvariantCulture))
            .With("funding", c.Funding)
            .With("status", c.Status.ToString())
            .With("evidence", c.Evidence);
    }

    private static CopiedNeed Copied(Answers line) => new(line.Number("number") ?? 0, new NeedContent(
        line.Text("need") ?? "",
        Enum.Parse<NeedArea>(line.Text("area")!),
        line.Text("action") ?? "",
        line.Text("resource"),
        line.Text("who"),
        line.Date("by"),
        line.Text("funding"),
        Enum.Parse<NeedStatus>(line.Text("status")!),
        line.Text("evidence")));
}
