using SuppoRTT.Domain.Absences;

namespace SuppoRTT.Web.Features.Forms;

/// <summary>Signatures of one form, as a page lists them.</summary>
public sealed record SignatureList(AbsenceForm Form, IEnumerable<Signature> Signatures)
{
    public IReadOnlyList<Signature> Counting => [.. Signatures.CountingFirst().Where(s => s.VoidedAt is null)];

    public IReadOnlyList<Signature> Void => [.. Signatures.CountingFirst().Where(s => s.VoidedAt is not null)];
}
