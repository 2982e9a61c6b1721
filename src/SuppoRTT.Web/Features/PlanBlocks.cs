using SuppoRTT.Domain.Absences.ActionPlans;
using SuppoRTT.Web.Infrastructure.Documents;

namespace SuppoRTT.Web.Features;

/// <summary>The action plan as it is printed: a table with a row for each line of it.</summary>
public static class PlanBlocks
{
    public static IReadOnlyList<string> Headers { get; } = ["Line", "What is needed", "What will be done", "Who and by when", "How far it is"];

    /// <summary>Whose plan it is, who helps, when it was agreed, and when it is looked at next.</summary>
    public static AnswerList Head(PlanHead head) => new([.. head.Lines.Select(line => new AnswerLine(line.Name, line.Words))]);

    public static Table Of(IReadOnlyList<CopiedNeed> needs, string? caption = null) => new(caption, Headers, [.. needs.Select(Row)]);

    private static List<string> Row(CopiedNeed need)
    {
        var c = need.Content;
        return
        [
            need.Number.ToString(System.Globalization.CultureInfo.InvariantCulture),
            Lines(c.Need, "Area: " + NeedWords.Of(c.Area)),
            Lines(c.Action, Named("What helps", c.Resource), Named("Funding", c.Funding)),
            Lines(c.Who, c.By is { } by ? "By " + DayWords.Of(by) : null),
            Lines(NeedWords.Of(c.Status), Named("Evidence", c.Evidence)),
        ];
    }

    private static string? Named(string name, string? words) => string.IsNullOrEmpty(words) ? null : $"{name}: {words}";

    private static string Lines(params string?[] lines) => string.Join('\n', lines.Where(line => !string.IsNullOrEmpty(line)));
}
