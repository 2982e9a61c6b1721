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

    public static string Of(DecisionOutcome outcome) => outcome switch
    {
        DecisionOutcome.Applies => "Programme applies",
        DecisionOutcome.DoesNotApply => "Programme does not apply",
        DecisionOutcome.Granted => "Granted",
        DecisionOutcome.Refused => "Refused",
    };
}
