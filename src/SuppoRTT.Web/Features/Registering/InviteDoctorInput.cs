namespace SuppoRTT.Web.Features.Registering;

public sealed record InviteDoctorInput
{
    /// <summary>The version of what was on the screen: of the membership of a doctor who has not come yet, else of the absence.</summary>
    public int Version { get; init; }
}
