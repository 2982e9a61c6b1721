namespace SuppoRTT.Web.Features.Forms;

public sealed record TakeBackFormInput
{
    /// <summary>The revision that was on the screen.</summary>
    public int Revision { get; init; }
}
