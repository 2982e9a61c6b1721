namespace SuppoRTT.Web.Features.Meetings;

/// <summary>Which proposal is called off.</summary>
public sealed record CallOffMeetingInput
{
    /// <summary>The proposal that was on the screen, by its number.</summary>
    public int Sequence { get; init; }
}
