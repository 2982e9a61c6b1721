using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Forms;

namespace SuppoRTT.Domain.Absences.ActionPlans;

/// <summary>What changed in the action plan between two copies of it, line by line.</summary>
public static class PlanComparison
{
    /// <summary>The lines that differ; null where the plans are the same.</summary>
    public static ChangedSection? Between(string? before, string? after)
    {
        var (was, now) = (Lines(before), Lines(after));
        var changes = was.Keys.Union(now.Keys).Order()
            .Select(number => Change(number, was.GetValueOrDefault(number), now.GetValueOrDefault(number)))
            .OfType<AnswerChange>().ToList();
        return changes.Count == 0 ? null : new ChangedSection("Action plan", changes);
    }

    /// <summary>One line of the plan in words, part by part.</summary>
    public static IReadOnlyList<(string Name, string Words)> Parts(NeedContent content) =>
    [
        .. new (string Name, string? Words)[]
        {
            ("What is needed", content.Need),
            ("Area", NeedWords.Of(content.Area)),
            ("What will be done", content.Action),
            ("What helps", content.Resource),
            ("Who", content.Who),
            ("By", content.By?.Written),
            ("Funding", content.Funding),
            ("Status", NeedWords.Of(content.Status)),
            ("Evidence", content.Evidence),
        }.Where(p => !string.IsNullOrEmpty(p.Words)).Select(p => (p.Name, p.Words!)),
    ];

    private static Dictionary<int, string> Lines(string? copy) =>
        ActionPlanCopy.Parse(copy).ToDictionary(n => n.Number, n => string.Join('\n', Parts(n.Content).Select(p => $"{p.Name}: {p.Words}")));

    private static AnswerChange? Change(int number, string? was, string? now) => was == now ? null : new AnswerChange(
        was is null ? ChangeKind.Added : now is null ? ChangeKind.Removed : ChangeKind.Changed,
        new Question { Key = $"need{number}", Type = QuestionType.LongText, Label = $"Need {number}" }, null, was, now);
}
