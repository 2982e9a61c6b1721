namespace SuppoRTT.Web.Features.Registering;

public sealed record InviteDoctorInput
{
    /// <summary>The version of the membership that was on the screen.</summary>
    public int Version { get; init; }
}
