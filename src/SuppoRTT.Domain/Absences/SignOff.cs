using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Domain.Absences;

/// <summary>A supervisor's sign-off.</summary>
/// <param name="Definition">The definition of the form.</param>
/// <param name="RevisionRead">The revision that was on the screen.</param>
/// <param name="MeetingRead">The record of the meeting that was on the screen, by its number: 0 for none.</param>
/// <param name="Content">What was shown, the meeting with it.</param>
/// <param name="Comments">What the supervisor adds.</param>
/// <param name="Held">The meeting, if it is recorded in the same breath: the first, or another one. Null says that the one that was read is the one that counts.</param>
/// <param name="As">The role in which they sign; null for the one in which they sign if they say nothing else.</param>
/// <param name="MeetingStillCounts">They say that the meeting on record counts, though it was recorded for an earlier revision.</param>
public sealed record SignOff(FormDefinition Definition, int RevisionRead, int MeetingRead, SignedContent Content, string? Comments, HeldMeeting? Held = null, Role? As = null, bool MeetingStillCounts = false)
{
    /// <summary>The dates of the absence that were on the screen beside those that the form says; null if none were shown.</summary>
    public (DateOnly Starts, DateOnly? ExpectedReturn, DateOnly? ReturnedOn)? DatesRead { get; init; }
}
