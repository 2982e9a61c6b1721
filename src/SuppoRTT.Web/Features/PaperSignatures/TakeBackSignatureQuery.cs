using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.PaperSignatures;

/// <summary>A recorded signature before staff who may take it back.</summary>
public sealed record TakeBackSignaturePage(Absence Absence, AbsenceForm Form, TakeBackSignatureInput Input)
{
    public string Reference => Absence.Reference;

    /// <summary>The signature; null where none was recorded, or it was taken back already.</summary>
    public Signature? Recorded => Absence.RecordedSignature(Form.Key);

    /// <summary>Why there is nothing to take back now.</summary>
    public string? Hindrance => Recorded is null ? "No signature that was recorded counts here now." : null;
}

/// <summary>Finds a signature that was recorded.</summary>
public sealed class TakeBackSignatureQuery(SuppoRTTContext db)
{
    /// <summary>To those who may not, the page does not exist.</summary>
    public async Task<TakeBackSignaturePage?> Find(string reference, string form, TakeBackSignatureInput? input, Actor staff, CancellationToken cancellation) =>
        await db.WholeAbsence(reference, staff, cancellation) is { } absence && absence.MayRecordSignature(staff) && absence.Forms.SingleOrDefault(f => f.Key == form) is { } found
            ? new TakeBackSignaturePage(absence, found, input ?? new TakeBackSignatureInput { Revision = found.Revision })
            : null;
}
