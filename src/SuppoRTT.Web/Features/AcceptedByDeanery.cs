using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features;

/// <summary>That the deanery decided that the programme applies to a short absence.</summary>
/// <param name="At">When.</param>
/// <param name="Reason">Why; null for those who do not see reasons.</param>
public sealed record AcceptedByDeanery(DateTimeOffset At, string? Reason);

internal static class AcceptedByDeaneryQueries
{
    /// <summary>The latest decision for an absence; null if none was needed or made.</summary>
    public static async Task<AcceptedByDeanery?> AcceptedByDeanery(this SuppoRTTContext db, Absence absence, Actor reader, CancellationToken cancellation)
    {
        var id = absence.Id.Value;
        var accepted = await db.Audit.AsNoTracking().Where(e => e.SubjectId == id && (e.Name == nameof(AbsenceAccepted) || e.Name == nameof(AppealAllowed))).OrderByDescending(e => e.Number).Select(e => new { e.Number, e.At }).FirstOrDefaultAsync(cancellation);
        return accepted is null ? null
            : new AcceptedByDeanery(accepted.At, absence.SeesReasons(reader) ? absence.Remarks.SingleOrDefault(r => r.EventNumber == accepted.Number)?.Text : null);
    }
}
