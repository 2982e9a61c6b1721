using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Domain.Absences.PaperSignatures;

/// <summary>How a signature was given that staff recorded for somebody.</summary>
public enum SigningMedium
{
    Paper,
    Email,
}

/// <summary>That a signature was given outside the portal: how, on which day, and which member of staff recorded it.</summary>
public sealed record PaperSignature(SigningMedium Medium, DateOnly GivenOn, Guid RecordedById, string RecordedByName);

/// <summary>What staff record of a signature that was given on paper or by e-mail.</summary>
/// <param name="Signer">Who signed, with the roles that they hold.</param>
/// <param name="SignOff">What they signed, as if they had done it here.</param>
/// <param name="Medium">On paper or by e-mail.</param>
/// <param name="GivenOn">The day on which they signed.</param>
/// <param name="Evidence">The files that show it.</param>
public sealed record GivenSignature(Actor Signer, SignOff SignOff, SigningMedium Medium, DateOnly GivenOn, IReadOnlyList<EvidenceFile> Evidence);

/// <summary>The kinds of file that are taken as evidence.</summary>
public enum EvidenceKind
{
    Pdf,
    Png,
    Jpeg,
}

/// <summary>A file that was sent as evidence and found to be what it says.</summary>
public sealed record EvidenceFile(string OwnName, EvidenceKind Kind, byte[] Content);

/// <summary>Staff recorded a signature that somebody gave on paper or by e-mail.</summary>
public sealed record PaperSignatureRecorded(string Form, int Revision, Guid PersonId, SigningMedium Medium) : IDomainEvent;

/// <summary>Staff took back a signature that had been recorded for somebody.</summary>
public sealed record PaperSignatureTakenBack(string Form, int Revision, Guid PersonId) : IDomainEvent;
