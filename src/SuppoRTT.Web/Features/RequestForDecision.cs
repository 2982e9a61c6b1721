using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Domain.Absences;

namespace SuppoRTT.Web.Features;

internal static class RequestForDecisionQueries
{
    /// <summary>Why the programme should apply to a short absence: said when its dates became short, else when it was registered.</summary>
    public static async Task<Remark?> RequestForDecision(this SuppoRTTContext db, Absence absence, CancellationToken cancellation)
    {
        var id = absence.Id.Value;
        var asked = await db.Audit.AsNoTracking().Where(e => e.SubjectId == id && e.Name == nameof(DecisionAsked)).MaxAsync(e => (int?)e.Number, cancellation);
        return absence.Remarks.SingleOrDefault(r => r.EventNumber == asked) ?? absence.Remarks.MinBy(r => r.EventNumber);
    }
}
