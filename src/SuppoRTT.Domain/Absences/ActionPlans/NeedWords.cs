namespace SuppoRTT.Domain.Absences.ActionPlans;

/// <summary>Areas and statuses of the action plan as screens and documents name them.</summary>
public static class NeedWords
{
    public static string Of(NeedArea area) => area switch
    {
        NeedArea.Knowledge => "Knowledge",
        NeedArea.Skills => "Skills",
        NeedArea.Behaviour => "Behaviour",
    };

    /// <summary>What belongs to an area, in a line.</summary>
    public static string Meaning(NeedArea area) => area switch
    {
        NeedArea.Knowledge => "What to know again or anew: guidelines, new treatments, how the place works now",
        NeedArea.Skills => "What to do again safely: procedures, examinations, prescribing, on-call work",
        NeedArea.Behaviour => "How to be at work: confidence, working with the team, speaking up, pace and rest",
    };

    public static string Of(NeedStatus status) => status switch
    {
        NeedStatus.NotStarted => "Not started",
        NeedStatus.InProgress => "In progress",
        NeedStatus.Done => "Done",
        NeedStatus.Dropped => "No longer needed",
    };
}
