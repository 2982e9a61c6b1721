using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Audit;
using SuppoRTT.Domain.Absences.PaperSignatures;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.PaperSignatures;

/// <summary>A file with the reference under which it is given out.</summary>
public sealed record EvidenceToKeep(string Reference, EvidenceKind Kind, byte[] Bytes);

/// <summary>Finds a file of evidence.</summary>
public sealed class DownloadEvidenceQuery(SuppoRTTContext db, TimeProvider time)
{
    /// <summary>For the doctor, who does the form with them, and staff: a scan may show every answer. That somebody opened it is kept.</summary>
    public async Task<EvidenceToKeep?> Find(string reference, string form, int number, Actor reader, CancellationToken cancellation)
    {
        if (await db.WholeAbsence(reference, reader, cancellation) is not { } absence || !absence.SeesEvidence(reader, form))
        {
            return null;
        }

        var id = absence.Id;
        var found = await db.Evidence.AsNoTracking().Where(e => e.AbsenceId == id && e.FormKey == form && e.Number == number).Select(e => new { e.Kind, e.Content.Bytes }).SingleOrDefaultAsync(cancellation);
        if (found is null)
        {
            return null;
        }

        await db.LogRead(absence, ReadContent.Evidence, reader, time.GetUtcNow(), cancellation);
        return new EvidenceToKeep(absence.Reference, found.Kind, found.Bytes);
    }
}
