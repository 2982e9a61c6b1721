namespace SuppoRTT.Web.Features.Forms;

/// <summary>That filling in a form together is to end.</summary>
public sealed record StopTogetherInput
{
    /// <summary>The sitting that was on the screen.</summary>
    public Guid Sitting { get; init; }
}
