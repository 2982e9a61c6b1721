using Microsoft.EntityFrameworkCore;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.PaperSignatures;

namespace SuppoRTT.Data.PaperSignatures;

/// <summary>One file of evidence in a list, without its content.</summary>
public sealed record ListedEvidence(Guid SignatureId, int Number, string OwnName, EvidenceKind Kind, int Size);

/// <summary>Finds the files that show signatures which staff recorded.</summary>
public static class EvidenceQueries
{
    /// <summary>The files of a form, whichever of its signatures they show; without a query where staff recorded none.</summary>
    public static async Task<IReadOnlyList<ListedEvidence>> EvidenceFor(this SuppoRTTContext db, Absence absence, string form, CancellationToken cancellation)
    {
        var id = absence.Id;
        return absence.Form(form).Signatures.All(s => s.OnPaper is null) ? [] : await db.Evidence.AsNoTracking()
            .Where(e => e.AbsenceId == id && e.FormKey == form).OrderBy(e => e.Number)
            .Select(e => new ListedEvidence(e.SignatureId, e.Number, e.OwnName, e.Kind, e.Size)).ToListAsync(cancellation);
    }
}
