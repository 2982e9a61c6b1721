using SuppoRTT.Domain.Absences;

namespace SuppoRTT.Web.Features;

/// <summary>The approval of an absence in the words of the screen.</summary>
public static class ApprovalWords
{
    public static string Of(Approval approval) => approval.State switch
    {
        ApprovalState.Approved => "Approved" + (approval.By is { } by ? $" by {by}" : "") + (approval.On is { } on ? $" on {DayWords.Of(on)}" : ""),
        ApprovalState.AppliedFor => "Applied for, not decided yet",
        ApprovalState.NotNeeded => "Needs no approval",
    };
}
