namespace SuppoRTT.Web.Features.Verifying;

/// <summary>Where anybody checks a printed copy: the same for all deaneries.</summary>
public sealed class VerifyingLinks
{
    public const string VerifyCopy = "/verify";
}
