using SuppoRTT.Domain.Deaneries;

namespace SuppoRTT.Web.Features.Decisions;

/// <summary>Decisions in the words of the register.</summary>
public static class DecisionWords
{
    public static string Of(DecisionKind kind) => kind switch
    {
        DecisionKind.ShortAbsence => "Short absence",
        DecisionKind.Appeal => "Appeal on a short absence",
        DecisionKind.Request => "Request",
        DecisionKind.RequestAppeal => "Appeal on a request",
    };

    /// <summary>What was decided on, with the deanery's name of the request.</summary>
    public static string About(DecisionLine line) => line switch
    {
        { Request: { } request, Kind: DecisionKind.RequestAppeal } => $"Appeal: {request}",
        { Request: { } request } => request,
        _ => Of(line.Kind),
    };

    /// <summary>As the list of choices says it, beside the kinds of request.</summary>
    public static string OfAny(DecisionKind kind) => kind switch
    {
        DecisionKind.ShortAbsence => "Short absences",
        DecisionKind.Appeal => "Appeals on short absences",
        DecisionKind.Request => "Any request",
        DecisionKind.RequestAppeal => "Appeals on requests",
    };

    public static string Of(DecisionOutcome outcome) => outcome switch
    {
        DecisionOutcome.Applies => "Programme applies",
        DecisionOutcome.DoesNotApply => "Programme does not apply",
        DecisionOutcome.Granted => "Granted",
        DecisionOutcome.Refused => "Refused",
    };

    /// <summary>What is shown, in words that are printed above the list.</summary>
    public static string Of(DecisionFilter filter, DeaneryRules rules) => string.Join("; ", new[]
    {
        filter.Request is { } request ? RequestWords.Name(request, rules) : filter.Kind is { } kind ? OfAny(kind) : null,
        filter.Outcome is { } outcome ? Of(outcome) : null,
        filter.From is { } from ? $"from {DayWords.Of(from)}" : null,
        filter.Until is { } until ? $"until {DayWords.Of(until)}" : null,
    }.OfType<string>());
}
