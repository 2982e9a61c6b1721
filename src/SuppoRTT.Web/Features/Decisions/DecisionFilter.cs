using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Requests;

namespace SuppoRTT.Web.Features.Decisions;

/// <summary>What was decided on.</summary>
public enum DecisionKind
{
    ShortAbsence,
    Appeal,
    Request,
    RequestAppeal,
}

/// <summary>What came of it.</summary>
public enum DecisionOutcome
{
    Applies,
    DoesNotApply,
    Granted,
    Refused,
}

/// <summary>Which decisions are listed; null is all.</summary>
public sealed record DecisionFilter(DecisionKind? Kind = null, DecisionOutcome? Outcome = null, DateOnly? From = null, DateOnly? Until = null)
{
    /// <summary>Decisions on this kind of request alone, on appeal or not: a key of the deanery's definition.</summary>
    public string? Request { get; init; }

    public bool IsEmpty => this == new DecisionFilter();

    /// <summary>As the list of choices and the address say it: the kind of decision, or of request.</summary>
    public string? About => Request ?? Kind?.ToString();

    private static readonly (string Event, DecisionKind Kind, DecisionOutcome Outcome)[] _events =
    [
        (nameof(AbsenceAccepted), DecisionKind.ShortAbsence, DecisionOutcome.Applies),
        (nameof(AbsenceDeclined), DecisionKind.ShortAbsence, DecisionOutcome.DoesNotApply),
        (nameof(AppealAllowed), DecisionKind.Appeal, DecisionOutcome.Applies),
        (nameof(AppealDismissed), DecisionKind.Appeal, DecisionOutcome.DoesNotApply),
        (nameof(RequestGranted), DecisionKind.Request, DecisionOutcome.Granted),
        (nameof(RequestRefused), DecisionKind.Request, DecisionOutcome.Refused),
        (nameof(RequestGrantedOnAppeal), DecisionKind.RequestAppeal, DecisionOutcome.Granted),
        (nameof(RequestRefusedOnAppeal), DecisionKind.RequestAppeal, DecisionOutcome.Refused),
    ];

    /// <summary>The events of the decisions that are listed.</summary>
    public List<string> Events => [.. _events.Where(e => (Kind ?? e.Kind) == e.Kind && (Request is null || e.Kind is DecisionKind.Request or DecisionKind.RequestAppeal) && (Outcome ?? e.Outcome) == e.Outcome).Select(e => e.Event)];

    /// <summary>The events by which a decision of this kind is asked for.</summary>
    public static IReadOnlyList<string> Asking(DecisionKind kind) => kind switch
    {
        DecisionKind.Request => [nameof(RequestMade)],
        DecisionKind.RequestAppeal => [nameof(RequestAppealed)],
        DecisionKind.ShortAbsence or DecisionKind.Appeal => [nameof(AbsenceRegistered), nameof(DecisionAsked), nameof(DecisionAppealed)],
    };

    public static (DecisionKind Kind, DecisionOutcome Outcome) Of(string decision) => _events.Where(e => e.Event == decision).Select(e => (e.Kind, e.Outcome)).Single();
}

/// <summary>The last decision of a page, after which the next page begins.</summary>
public sealed record DecisionPosition(long At, long Sequence, int Number);
