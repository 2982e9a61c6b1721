using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;

namespace SuppoRTT.Domain.Absences.PaperSignatures;

/// <summary>One file that shows a signature which staff recorded. Its content lies apart, so that a list of files reads none of them.</summary>
public sealed class SignatureEvidence : IOwnedByDeanery
{
    public const int MostFiles = 3;

    public const int LargestFile = 10 * 1024 * 1024;

    public const int LongestName = 200;

    private SignatureEvidence()
    {
        FormKey = OwnName = Hash = null!;
        Content = null!;
    }

    internal SignatureEvidence(Absence absence, string form, Guid signature, int number, EvidenceFile file, DateTimeOffset at)
    {
        (Id, DeaneryId, AbsenceId, FormKey, SignatureId, Number) = (Guid.CreateVersion7(), absence.DeaneryId, absence.Id, form, signature, number);
        (OwnName, Kind, Size, Hash, At) = (file.OwnName, file.Kind, file.Content.Length, ContentHash.Of(file.Content), at);
        Content = new EvidenceContent(DeaneryId, Id, file.Content);
    }

    public Guid Id { get; private init; }

    public DeaneryId DeaneryId { get; private init; }

    public AbsenceId AbsenceId { get; private init; }

    public string FormKey { get; private init; }

    public Guid SignatureId { get; private init; }

    /// <summary>Counts the files of one form.</summary>
    public int Number { get; private init; }

    /// <summary>What the file was called by who sent it: words to show, never a path.</summary>
    public string OwnName { get; private init; }

    public EvidenceKind Kind { get; private init; }

    /// <summary>In bytes.</summary>
    public int Size { get; private init; }

    public string Hash { get; private init; }

    public DateTimeOffset At { get; private init; }

    public EvidenceContent Content { get; private init; }
}

/// <summary>The bytes of a file that was sent as evidence.</summary>
public sealed class EvidenceContent : IOwnedByDeanery
{
    private EvidenceContent() => Bytes = null!;

    internal EvidenceContent(DeaneryId deanery, Guid evidence, byte[] bytes) => (DeaneryId, EvidenceId, Bytes) = (deanery, evidence, bytes);

    public DeaneryId DeaneryId { get; private init; }

    public Guid EvidenceId { get; private init; }

    public byte[] Bytes { get; private init; }
}
