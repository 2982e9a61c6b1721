using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.PaperSignatures;

namespace SuppoRTT.Web.Features;

/// <summary>Signatures that were given outside the portal, in words.</summary>
public static class PaperSignatureWords
{
    public static string How(SigningMedium medium) => medium switch
    {
        SigningMedium.Paper => "on paper",
        SigningMedium.Email => "by e-mail",
    };

    /// <summary>For the end of a sentence; nothing of a signature that was given here.</summary>
    public static string Of(Signature signature) => signature.OnPaper is { } given
        ? $", given {How(given.Medium)} on {DayWords.Of(given.GivenOn)}, recorded by {given.RecordedByName} on {DayWords.Of(signature.At)}, evidence attached"
        : "";

    /// <summary>The day on which somebody signed, and how if not here.</summary>
    public static string When(Signature signature) => signature.OnPaper is { } given ? DayWords.Of(given.GivenOn) + Recorded(signature, given) : DayWords.Of(signature.At) + FormWords.ByCode(signature);

    public static string Of(EvidenceKind kind) => kind switch
    {
        EvidenceKind.Pdf => "PDF",
        EvidenceKind.Png => "PNG picture",
        EvidenceKind.Jpeg => "JPEG picture",
    };

    private static string Recorded(Signature signature, PaperSignature given) => $", {How(given.Medium)}; recorded by {given.RecordedByName} on {DayWords.Of(signature.At)}, evidence attached";
}
