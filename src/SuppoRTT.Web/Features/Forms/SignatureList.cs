using SuppoRTT.Domain.Absences;

namespace SuppoRTT.Web.Features.Forms;

/// <summary>Signatures of one form, as a page lists them.</summary>
public sealed record SignatureList(AbsenceForm Form, IEnumerable<Signature> Signatures);
