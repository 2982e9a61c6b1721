using SuppoRTT.Domain.Absences;
using SuppoRTT.Web.Features.Components;

namespace SuppoRTT.Web.Features;

/// <summary>Absences in the words of the screen.</summary>
public static class AbsenceWords
{
    public static Tag Status(AbsenceStatus status) => status switch
    {
        AbsenceStatus.AwaitingDecision => new Tag { Text = "Waiting for the deanery’s decision", Colour = TagColour.Yellow },
        AbsenceStatus.Declined => new Tag { Text = "Programme not needed", Colour = TagColour.Grey },
        AbsenceStatus.Open => new Tag { Text = "Open", Colour = TagColour.Blue },
        AbsenceStatus.Withdrawn => new Tag { Text = "Withdrawn", Colour = TagColour.Grey },
        AbsenceStatus.NotReturning => new Tag { Text = "Not returning", Colour = TagColour.Grey },
        AbsenceStatus.Closed => new Tag { Text = "Closed: everything is signed", Colour = TagColour.Green },
    };

    public static string Approval(Approval approval) => approval.State switch
    {
        ApprovalState.Approved => "Approved" + (approval.By is { } by ? $" by {by}" : "") + (approval.On is { } on ? $" on {FormWords.Day(on)}" : ""),
        ApprovalState.AppliedFor => "Applied for, not decided yet",
        ApprovalState.NotNeeded => "Needs no approval",
    };
}
