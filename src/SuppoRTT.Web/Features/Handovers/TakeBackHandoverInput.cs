namespace SuppoRTT.Web.Features.Handovers;

/// <summary>What was on the screen when a change of supervisor was taken back.</summary>
public sealed record TakeBackHandoverInput
{
    /// <summary>The change that was shown.</summary>
    public Guid Shown { get; init; }

    /// <summary>The version of the absence that was on the screen.</summary>
    public int Version { get; init; }
}
