using SuppoRTT.Domain.Forms;

namespace SuppoRTT.Domain.Absences;

/// <summary>A supervisor's sign-off.</summary>
/// <param name="Definition">The definition of the form.</param>
/// <param name="RevisionRead">The revision that was on the screen.</param>
/// <param name="MeetingRead">The record of the meeting that was on the screen, by its number: 0 for none.</param>
/// <param name="Content">What was shown, the meeting with it.</param>
/// <param name="Comments">What the supervisor adds.</param>
/// <param name="Held">The meeting, if it is recorded in the same breath: the first, or another one. Null says that the one that was read is the one that counts.</param>
public sealed record SignOff(FormDefinition Definition, int RevisionRead, int MeetingRead, SignedContent Content, string? Comments, HeldMeeting? Held = null)
{
    /// <summary>The dates of the absence that were on the screen beside those that the form says; null if none were shown.</summary>
    public (DateOnly Starts, DateOnly? ExpectedReturn)? DatesRead { get; init; }
}
