using SuppoRTT.Domain.Absences;

namespace SuppoRTT.Web.Features.Decisions;

/// <summary>What was decided on.</summary>
public enum DecisionKind
{
    ShortAbsence,
    Appeal,
}

/// <summary>What came of it.</summary>
public enum DecisionOutcome
{
    Applies,
    DoesNotApply,
}

/// <summary>Which decisions are listed; null is all.</summary>
public sealed record DecisionFilter(DecisionKind? Kind = null, DecisionOutcome? Outcome = null, int? Year = null)
{
    private static readonly (string Event, DecisionKind Kind, DecisionOutcome Outcome)[] _events =
    [
        (nameof(AbsenceAccepted), DecisionKind.ShortAbsence, DecisionOutcome.Applies),
        (nameof(AbsenceDeclined), DecisionKind.ShortAbsence, DecisionOutcome.DoesNotApply),
        (nameof(AppealAllowed), DecisionKind.Appeal, DecisionOutcome.Applies),
        (nameof(AppealDismissed), DecisionKind.Appeal, DecisionOutcome.DoesNotApply),
    ];

    /// <summary>The events of the decisions that are listed.</summary>
    public List<string> Events => [.. _events.Where(e => (Kind ?? e.Kind) == e.Kind && (Outcome ?? e.Outcome) == e.Outcome).Select(e => e.Event)];

    public static (DecisionKind Kind, DecisionOutcome Outcome) Of(string decision) => _events.Where(e => e.Event == decision).Select(e => (e.Kind, e.Outcome)).Single();
}

/// <summary>The last decision of a page, after which the next page begins.</summary>
public sealed record DecisionPosition(long At, long Sequence, int Number);
